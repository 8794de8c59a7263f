// Cleans what is pasted from Word, WPS or a web page: structure stays (headings, lists, tables, links, bold, alignment), looks go.
import { parse } from "./parse.js";

const BLOCK = new Set(["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "tbody", "tr", "td", "th", "hr"]);
const INLINE = { b: "strong", strong: "strong", i: "em", em: "em", u: "u" };
const KEPT = new Set(["p", "ul", "ol", "li", "blockquote", "table", "tr", "td", "th"]);
const BULLET = /^[·•●○■□◆◇▪▫➢►✓üØnqlo§\uf000-\uf0ff-]$/u;
const CJK = "[\\u3000-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’—…]";
const BREAK_BETWEEN_CJK = new RegExp(`(${CJK})[ \\t]*[\\r\\n]+[ \\t]*(?=${CJK})`, "gu");
const EDGE = "[\\s\\u00a0\\u3000]+";

/**
 * Answers {html, lostPictures}. Pictures of the author's disk or in the clipboard's own format cannot be fetched;
 * they are counted, so that the person is told.
 */
export function clean(source) {
    const body = fragment(source);
    const root = parse(body);
    const context = { word: /class="?'?Mso|mso-|urn:schemas-microsoft-com:office/i.test(source), lostPictures: 0 };
    const html = blocks(root.children, context);
    return { html, lostPictures: context.lostPictures };
}

function fragment(source) {
    const start = source.indexOf("<!--StartFragment-->");
    const end = source.lastIndexOf("<!--EndFragment-->");
    return start === -1 || end < start ? source : source.slice(start + "<!--StartFragment-->".length, end);
}

// A run of inline pieces among blocks becomes a paragraph; a run of bullet paragraphs becomes a list.
function blocks(children, context) {
    let out = "";
    let run = "";
    let items = "";
    const flush = () => {
        out += paragraph("p", "", run);
        run = "";
    };
    const flushItems = () => {
        out += items && `<ul>${items}</ul>`;
        items = "";
    };
    for (const child of children) {
        if (typeof child === "string" || !holdsBlock(child)) {
            run += inline(child, context);
            if (tight(run) !== "") {
                flushItems();
            }

            continue;
        }

        flush();
        const bullet = bulletOf(child);
        if (bullet) {
            items += `<li>${paragraph("p", "", bullet.map((part) => inline(part, context)).join(""))}</li>`;
        } else {
            flushItems();
            out += block(child, context);
        }
    }

    flush();
    flushItems();
    return out;
}

function holdsBlock(item) {
    return (
        typeof item !== "string" &&
        (BLOCK.has(item.name) ||
            /^(div|h[1-6]|section|article|center|thead|tfoot|tbody|caption|pre|figure|img)$/.test(item.name) ||
            item.children.some(holdsBlock))
    );
}

function block(item, context) {
    const heading = /^h([1-6])$/.exec(item.name);
    if (heading) {
        return paragraph(`h${headingLevel(Number(heading[1]), context)}`, align(item), inlines(item, context));
    }

    switch (item.name) {
        case "p":
            return item.children.some(holdsBlock)
                ? blocks(item.children, context)
                : paragraph("p", align(item), inlines(item, context));
        case "hr":
            return "<hr>";
        case "img":
            return picture(item, context);
        case "ul":
        case "ol":
            return list(item, context);
        case "blockquote":
            return wrapped("blockquote", blocks(item.children, context));
        case "table":
            return table(item, context);
        case "div":
        case "center":
            return item.children.some(holdsBlock)
                ? blocks(item.children, context)
                : paragraph("p", align(item), inlines(item, context));
        default:
            return blocks(item.children, context);
    }
}

// The page's h1 is the item's title, so Word's first level is our second.
function headingLevel(level, context) {
    return Math.min(4, Math.max(2, context.word ? level + 1 : level));
}

function list(item, context) {
    const items = item.children.filter((child) => typeof child !== "string");
    let out = "";
    for (const child of items) {
        const inner = blocks(child.name === "li" ? child.children : [child], context);
        out += inner && `<li>${inner}</li>`;
    }

    return wrapped(item.name, out);
}

// The caption goes before the table: the editor knows none.
function table(item, context) {
    const caption = descendants(item, "caption", ["table"])
        .map((found) => paragraph("p", "align-center", inlines(found, context)))
        .join("");
    const rows = descendants(item, "tr", ["table"])
        .map((row) =>
            wrapped(
                "tr",
                descendants(row, ["td", "th"], ["table"])
                    .map((cell) => cellOf(cell, context))
                    .join(""),
            ),
        )
        .join("");
    return caption + wrapped("table", rows && `<tbody>${rows}</tbody>`);
}

function cellOf(cell, context) {
    const spans = ["colspan", "rowspan"]
        .map((name) => [name, Math.min(200, Number.parseInt(cell.attributes[name] ?? "1", 10) || 1)])
        .filter(([, count]) => count > 1)
        .map(([name, count]) => ` ${name}="${count}"`)
        .join("");
    const cls = align(cell);
    return `<${cell.name}${spans}${cls && ` class="${cls}"`}>${blocks(cell.children, context) || "<p></p>"}</${cell.name}>`;
}

function descendants(item, names, walls) {
    const wanted = [names].flat();
    return item.children.flatMap((child) => {
        if (typeof child === "string" || walls.includes(child.name)) {
            return [];
        }

        return wanted.includes(child.name) ? [child] : descendants(child, wanted, walls);
    });
}

// Word writes a bullet paragraph as <p style="mso-list:…"><span style="mso-list:Ignore">·</span>text</p>.
// Numbers it made by itself are kept as text: in an official document “一、” and “（二）” are part of the wording.
function bulletOf(item) {
    if (item.name !== "p" || !/mso-list\s*:\s*(?!none)/i.test(item.attributes.style ?? "")) {
        return null;
    }

    const marker = find(item, (child) => /mso-list\s*:\s*ignore/i.test(child.attributes.style ?? ""));
    if (!marker || !BULLET.test(textOf(marker).replace(/[\s\u00a0]/gu, ""))) {
        return null;
    }

    return without(item, marker).children;
}

function find(item, wanted) {
    for (const child of item.children) {
        if (typeof child !== "string") {
            const found = wanted(child) ? child : find(child, wanted);
            if (found) {
                return found;
            }
        }
    }

    return null;
}

function without(item, gone) {
    const children = item.children
        .filter((child) => child !== gone)
        .map((child) => (typeof child === "string" ? child : without(child, gone)));
    return { ...item, children };
}

function textOf(item) {
    return typeof item === "string" ? item : item.children.map(textOf).join("");
}

function inlines(item, context) {
    return item.children.map((child) => inline(child, context)).join("");
}

function inline(item, context) {
    if (typeof item === "string") {
        return escape(item.replace(BREAK_BETWEEN_CJK, "$1").replace(/[ \t\r\n]+/g, " "));
    }

    if (item.name === "br") {
        return "<br>";
    }

    if (item.name === "img") {
        return picture(item, context);
    }

    if (item.name === "del" || /mso-list\s*:\s*ignore/i.test(item.attributes.style ?? "")) {
        return item.name === "del" ? "" : escape(textOf(item).replace(/[\s\u00a0]+/gu, ""));
    }

    const inner = inlines(item, context);
    if (tight(inner) === "") {
        return inner;
    }

    return marks(item).reduceRight((text, mark) => `<${mark}>${text}</${mark}>`, item.name === "a" ? link(item, inner) : inner);
}

function marks(item) {
    const style = item.attributes.style ?? "";
    const found = new Set(INLINE[item.name] ? [INLINE[item.name]] : []);
    const weight = /font-weight\s*:\s*(bold|[6-9]00)/i.test(style);
    if (weight) {
        found.add("strong");
    }

    if (/font-style\s*:\s*italic/i.test(style)) {
        found.add("em");
    }

    if (item.name !== "a" && /text-decoration[^;]*:\s*[^;]*underline/i.test(style)) {
        found.add("u");
    }

    if (/font-weight\s*:\s*(normal|[1-4]00)/i.test(style)) {
        found.delete("strong");
    }

    return [...found];
}

function link(item, inner) {
    const href = (item.attributes.href ?? "").trim();
    return /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(href) ? `<a href="${escape(href)}">${inner}</a>` : inner;
}

// Only pictures that already lie on this site can stay; all others must be uploaded.
function picture(item, context) {
    const source = (item.attributes.src ?? "").trim();
    if (/^\/(?!\/)/.test(source)) {
        return `<img src="${escape(source)}" alt="${escape(item.attributes.alt ?? "")}">`;
    }

    context.lostPictures += 1;
    return "";
}

function align(item) {
    const wanted =
        /text-align\s*:\s*(center|right|end)/i.exec(item.attributes.style ?? "")?.[1] ??
        item.attributes.align ??
        (item.name === "center" ? "center" : "");
    const own = /\balign-(center|right)\b/.exec(item.attributes.class ?? "")?.[1];
    switch ((own ?? wanted).toLowerCase()) {
        case "center":
            return "align-center";
        case "right":
        case "end":
            return "align-right";
        default:
            return "";
    }
}

// The indent of a paragraph is the style sheet's; spaces typed for it go.
function paragraph(name, cls, inner) {
    const text = tight(inner);
    return text === "" ? "" : `<${name}${cls && ` class="${cls}"`}>${text}</${name}>`;
}

function tight(inner) {
    const edges = new RegExp(`^(?:${EDGE}|<br>)+|(?:${EDGE}|<br>)+$`, "gu");
    const leadingInside = new RegExp(`^((?:<(?:strong|em|u)>)+)${EDGE}`, "u");
    return inner
        .replace(edges, "")
        .replace(leadingInside, "$1")
        .replace(/^(?:<(strong|em|u)><\/\1>)+$/u, "");
}

function wrapped(name, inner) {
    return inner === "" || !KEPT.has(name) ? inner : `<${name}>${inner}</${name}>`;
}

function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

// A small tolerant reader of pasted HTML. Word's clipboard is not a document a strict reader would take, and the cleaner is to be
// tested without a browser; the server cleans again whatever arrives.

const VOID = new Set(["br", "img", "hr", "col", "meta", "link", "input", "wbr"]);
const SKIPPED = new Set(["style", "script", "title", "xml", "template", "noscript", "svg", "math", "iframe", "object", "head"]);
const CLOSES_PARAGRAPH = new Set([
    "p",
    "div",
    "table",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "hr",
    "pre",
]);
// An element that ends by itself when one of its kind begins, and the walls it does not look beyond.
const ENDS = {
    __proto__: null,
    p: { ended: ["p"], walls: ["table", "ul", "ol", "td", "th", "li"] },
    li: { ended: ["li"], walls: ["table", "ul", "ol"] },
    td: { ended: ["td", "th"], walls: ["table", "tr"] },
    tr: { ended: ["tr"], walls: ["table"] },
};
ENDS.th = ENDS.td;
const DEEPEST = 150; // nobody nests so deep on purpose; what is deeper is read as if it lay here
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<!\[[^\]]*\]>|<![^>]*>|<\?[^>]*>|<\/?[a-zA-Z][^\s/>]*(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const NAMED = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    middot: "·",
    ldquo: "“",
    rdquo: "”",
};

/** Answers the root {name: "#root", children}; a child is a string or {name, attributes, children}. */
export function parse(html) {
    const root = node("#root");
    const stack = [root];
    let at = 0;
    let skipping = null;
    for (const match of html.matchAll(TOKEN)) {
        if (!skipping && match.index > at) {
            stack.at(-1).children.push(decode(html.slice(at, match.index)));
        }

        at = match.index + match[0].length;
        const tag = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(match[0]);
        if (!tag) {
            continue;
        }

        const name = tag[2].toLowerCase();
        if (skipping) {
            skipping = tag[1] && name === skipping ? null : skipping;
        } else if (tag[1]) {
            close(stack, name);
        } else if (SKIPPED.has(name)) {
            skipping = match[0].endsWith("/>") ? null : name;
        } else {
            open(stack, name, match[0]);
        }
    }

    if (!skipping && at < html.length) {
        stack.at(-1).children.push(decode(html.slice(at)));
    }

    return root;
}

function node(name, attributes = {}) {
    return { name, attributes, children: [] };
}

function open(stack, name, source) {
    if (CLOSES_PARAGRAPH.has(name)) {
        end(stack, ENDS.p);
    }

    if (name !== "p" && name in ENDS) {
        end(stack, ENDS[name]);
    }

    const made = node(name, attributesOf(source.slice(name.length + 1, -1)));
    stack.at(-1).children.push(made);
    if (!VOID.has(name) && !source.endsWith("/>") && stack.length < DEEPEST) {
        stack.push(made);
    }
}

function close(stack, name) {
    const index = stack.map((open) => open.name).lastIndexOf(name);
    if (index > 0) {
        stack.length = index;
    }
}

function end(stack, { ended, walls }) {
    for (let index = stack.length - 1; index > 0 && !walls.includes(stack[index].name); index -= 1) {
        if (ended.includes(stack[index].name)) {
            stack.length = index;
            return;
        }
    }
}

function attributesOf(source) {
    const found = {};
    for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
        found[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? "");
    }

    return found;
}

function decode(text) {
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, named) => {
        if (named) {
            return NAMED[named.toLowerCase()] ?? whole;
        }

        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    });
}

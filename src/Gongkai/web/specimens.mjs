// Puts every specimen page into its frame: artifacts/specimens/*.html, to be looked at and checked with axe.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = join(dirname(fileURLToPath(import.meta.url)), "specimens");
const out = join(here, "../../../../artifacts/specimens");
const root = "../../src/Gongkai/wwwroot/";
const read = (name) => readFileSync(join(here, name), "utf8");

// A page begins with <!-- frame | title -->.
function framed(name) {
    const source = read(join("pages", name));
    const [, frame, title] = /^<!-- (\S+) \| (.+) -->/.exec(source);
    const nav = read("office-nav.html");
    const page = read(`frame-${frame}.html`)
        .replaceAll("{{nav}}", nav.trim())
        .replace("{{body}}", () => source.slice(source.indexOf("\n") + 1).trimEnd())
        .replaceAll("{{title}}", title)
        .replaceAll("{{root}}", root);
    const here = new RegExp(`(<li><a href="${name}")(?=[^]*</ul>)`, "g");
    return { name, title, html: frame === "lone" ? page : page.replace(here, '$1 aria-current="page"') };
}

mkdirSync(out, { recursive: true });
const pages = readdirSync(join(here, "pages")).map(framed);
for (const { name, html } of pages) {
    writeFileSync(join(out, name), html);
}

copyFileSync(join(here, "counter.svg"), join(out, "counter.svg"));
const links = pages.map(({ name, title }) => `<li><a href="${name}">${title}</a> <code>${name}</code></li>`).join("\n");
writeFileSync(
    join(out, "index.html"),
    `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><h1>样张</h1><ul>\n${links}\n</ul></html>\n`,
);
console.log(`${pages.length} specimens in artifacts/specimens`);

// Bundles styles and scripts into ../wwwroot. Does nothing when every output is newer than every source.
import { build } from "esbuild";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot");
const entries = {
    portal: "styles/portal.css",
    office: "styles/office.css",
    "portal.js": "portal/main.js",
    "editor.js": "editor/main.js",
    "office.js": "office/main.js",
};
const outputs = ["portal.css", "portal.js", "office.css", "editor.js", "office.js", "licences.txt"];

// MIT asks for its notice to travel along with the code.
function licences(inputs) {
    const packages = new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
    return [...packages].sort().map(licenceOf).join("\n\n");
}

function licenceOf(name) {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), "utf8").trim() : `Licensed under ${about.license}.`;
    return `${name} ${about.version} (${about.license})\n\n${text}\n`;
}

function changed(path) {
    const about = statSync(path, { throwIfNoEntry: false });
    if (!about?.isDirectory()) {
        return about?.mtimeMs ?? 0;
    }

    return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function upToDate() {
    const built = outputs.map((name) => changed(join(out, name)));
    const sources = ["styles", "portal", "editor", "office", "build.mjs", "package-lock.json"].map((name) => changed(join(here, name)));
    return Math.min(...built) > Math.max(...sources);
}

if (upToDate() && !process.argv.includes("--force")) {
    console.log("wwwroot is up to date");
} else {
    const { metafile } = await build({
        absWorkingDir: here,
        entryPoints: Object.entries(entries).map(([name, path]) => ({ in: path, out: name.replace(/\.js$/, "") })),
        outdir: out,
        bundle: true,
        minify: true,
        format: "iife",
        charset: "utf8",
        metafile: true,
        legalComments: "none", // all licence texts stand in licences.txt
        target: ["chrome87", "firefox78", "safari14"],
        supported: { destructuring: true }, // only a corner of it is wrong in Safari 14.0
        logLevel: "warning",
        logLimit: 5,
    });
    writeFileSync(join(out, "licences.txt"), licences(Object.keys(metafile.inputs)));
    console.log(`built ${outputs.join(", ")}`);
}

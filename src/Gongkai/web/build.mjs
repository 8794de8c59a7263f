// Bundles styles and scripts into ../wwwroot. Does nothing when every output is newer than every source.
import { build } from "esbuild";
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot");
const entries = {
  portal: "styles/portal.css",
  office: "styles/office.css",
  "editor.js": "editor/main.js",
  "office.js": "office/main.js",
};
const outputs = ["portal.css", "office.css", "editor.js", "office.js"];

function changed(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about?.isDirectory()) {
    return about?.mtimeMs ?? 0;
  }

  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function upToDate() {
  const built = outputs.map((name) => changed(join(out, name)));
  const sources = ["styles", "editor", "office", "build.mjs", "package-lock.json"].map((name) => changed(join(here, name)));
  return Math.min(...built) > Math.max(...sources);
}

if (upToDate() && !process.argv.includes("--force")) {
  console.log("wwwroot is up to date");
} else {
  await build({
    absWorkingDir: here,
    entryPoints: Object.entries(entries).map(([name, path]) => ({ in: path, out: name.replace(/\.js$/, "") })),
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    charset: "utf8",
    legalComments: "eof", // permissive licences ask for their notice to travel along
    target: ["chrome87", "firefox78", "safari14"],
    logLevel: "warning",
  });
  console.log(`built ${outputs.join(", ")}`);
}

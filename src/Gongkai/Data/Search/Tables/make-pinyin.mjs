// Writes pinyin.txt: one syllable a line without its tone, then the characters whose most usual reading it is.
// Source: the npm package pinyin-pro 3.29.4 (MIT). Run: npm i pinyin-pro@3.29.4 && node make-pinyin.mjs > pinyin.txt
import { pinyin } from "pinyin-pro";

const bySyllable = new Map();
for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const syllable = pinyin(character, { toneType: "none", type: "array", v: true })[0]?.toLowerCase() ?? "";
    if (/^[a-z]+$/.test(syllable)) {
        bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
    }
}

console.log("# made by make-pinyin.mjs from pinyin-pro 3.29.4 (MIT, https://github.com/zh-lx/pinyin-pro)");
for (const syllable of [...bySyllable.keys()].sort()) {
    console.log(`${syllable} ${bySyllable.get(syllable)}`);
}

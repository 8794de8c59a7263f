import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { idleState } from "../office/idle.js";
import { occurrence, trimmed } from "../office/marks.js";
import { clock, moment } from "../office/page.js";
import { uploadPicture } from "../editor/upload.js";

describe("A mark on a text", () => {
    const text = "补助三万元，其中设备补助一万元，人员补助两万元。";

    test("counts which occurrence was meant", () => {
        assert.equal(occurrence(text, "补助", 0), 0);
        assert.equal(occurrence(text, "补助", text.indexOf("补助一")), 1);
        assert.equal(occurrence(text, "补助", text.lastIndexOf("补助")), 2);
    });

    test("does not count the blanks around a selection", () => {
        assert.deepEqual(trimmed(" \u3000补助\n", 5), { quote: "补助", offset: 7 });
    });
});

describe("The idle warning", () => {
    test("comes in the last minutes and says how many are left", () => {
        assert.deepEqual(idleState(12 * 60000, 15, 2), { kind: "none" });
        assert.deepEqual(idleState(13 * 60000, 15, 2), { kind: "warn", minutes: 2 });
        assert.deepEqual(idleState(14.5 * 60000, 15, 2), { kind: "warn", minutes: 1 });
        assert.deepEqual(idleState(15 * 60000, 15, 2), { kind: "over" });
    });
});

describe("Times on the screen", () => {
    test("are Beijing's, also across midnight", () => {
        assert.equal(clock("2026-03-02T02:23:45Z"), "10:23:45");
        assert.equal(moment("2026-12-31T16:05:00Z"), "2027-01-01 00:05");
    });
});

describe("An upload", () => {
    const answer =
        (status, body, type = "basic") =>
        async () => ({ status, ok: status < 300, type, json: async () => body });
    const file = new Blob(["x"], { type: "image/png" });

    test("sends file, text and token", async () => {
        let sent;
        const fetch = async (url, options) => {
            sent = { url, options };
            return { status: 200, ok: true, type: "basic", json: async () => ({ url: "/files/1.png" }) };
        };
        assert.deepEqual(await uploadPicture("/office/pictures", "token", file, "大厅", fetch), { url: "/files/1.png" });
        assert.equal(sent.options.headers.RequestVerificationToken, "token");
        assert.equal(sent.options.body.get("alt"), "大厅");
    });

    test("passes on the server's sentence", async () => {
        const { problem } = await uploadPicture(
            "/",
            "",
            file,
            "图",
            answer(415, { says: "这不是图片。", remedy: "请上传 PNG 或 JPEG。" }),
        );
        assert.equal(problem, "这不是图片。请上传 PNG 或 JPEG。");
    });

    test("takes a redirect for a lost session", async () => {
        assert.match((await uploadPicture("/", "", file, "图", answer(0, null, "opaqueredirect"))).problem, /登录已过期/);
    });

    test("says so when the server cannot be reached", async () => {
        assert.match(
            (await uploadPicture("/", "", file, "图", async () => Promise.reject(new TypeError()))).problem,
            /连不上服务器/,
        );
    });
});

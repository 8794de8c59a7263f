import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { QUIET, RETRY, createAutosave, differs, outdated, says } from "../office/autosave.js";

// A form, a server, a browser's storage and a clock that goes only when told.
function bench({ storage = true } = {}) {
    const world = { fields: [["Title", "甲"]], answers: [], sent: [], kept: null, shown: [], revisions: [], timers: [] };
    world.autosave = createAutosave({
        read: () => world.fields,
        send: async (fields) => {
            world.sent.push(fields);
            const answer = world.answers.shift();
            if (answer instanceof Error) {
                throw answer;
            }

            return typeof answer === "function" ? answer() : answer;
        },
        store: {
            put: (draft) => {
                world.kept = storage ? draft : null;
                return storage;
            },
            drop: () => (world.kept = null),
        },
        show: (state) => world.shown.push(state),
        onSaved: (body) => world.revisions.push(body.revision),
        now: () => "2026-03-02T02:23:45Z",
        schedule: (ms, action) => {
            const timer = { ms, action };
            world.timers = [timer]; // the product cancels the one before
            return () => (world.timers = world.timers.filter((other) => other !== timer));
        },
    });
    world.type = (title) => {
        world.fields = [["Title", title]];
        world.autosave.changed();
    };
    world.pass = async (ms) => {
        const due = world.timers.filter((timer) => timer.ms <= ms);
        world.timers = world.timers.filter((timer) => timer.ms > ms);
        await Promise.all(due.map((timer) => timer.action()));
        await new Promise(setImmediate);
    };
    world.last = () => world.shown.at(-1);
    return world;
}

const accepted = (revision) => ({ status: 200, body: { savedAt: "2026-03-02T02:23:45Z", revision } });

describe("Autosave", () => {
    test("waits until the typing pauses, then sends the whole form once", async () => {
        const world = bench();
        world.answers = [accepted(7)];
        world.type("乙");
        world.type("乙丙");
        await world.pass(QUIET - 1);
        assert.equal(world.sent.length, 0);
        await world.pass(QUIET);
        assert.deepEqual(world.sent, [[["Title", "乙丙"]]]);
        assert.equal(world.last().kind, "saved");
        assert.deepEqual(world.revisions, [7]);
        assert.equal(world.kept, null);
    });

    test("saves again what was typed while a save was under way", async () => {
        const world = bench();
        world.answers = [
            () => {
                world.type("乙丙");
                return accepted(7);
            },
            accepted(8),
        ];
        world.type("乙");
        await world.pass(QUIET);
        assert.equal(world.sent.length, 1);
        await world.pass(QUIET);
        assert.deepEqual(world.sent[1], [["Title", "乙丙"]]);
        assert.deepEqual(world.revisions, [7, 8]);
    });

    for (const status of [401, 403, 419]) {
        test(`keeps the draft in the browser when the session is lost (${status}), and says so`, async () => {
            const world = bench();
            world.answers = [{ status }];
            world.type("乙");
            await world.pass(QUIET);
            assert.deepEqual(world.kept.fields, [["Title", "乙"]]);
            assert.match(
                says(world.last(), () => "10:23:45"),
                /登录已过期，内容已保存在本机，请在新窗口登录后继续/,
            );
        });
    }

    test("keeps every further change at once while the server takes nothing, and tries again", async () => {
        const world = bench();
        world.answers = [new TypeError("Failed to fetch"), { status: 0 }, accepted(9)];
        world.type("乙");
        await world.pass(QUIET);
        assert.equal(world.last().why, "unreachable");
        world.type("乙丙");
        assert.deepEqual(world.kept.fields, [["Title", "乙丙"]]);
        await world.pass(RETRY);
        assert.equal(world.last().kind, "local");
        await world.pass(RETRY);
        assert.equal(world.last().kind, "saved");
        assert.deepEqual(world.sent.at(-1), [["Title", "乙丙"]]);
        assert.equal(world.kept, null);
    });

    test("keeps what was typed during a save that failed", async () => {
        const world = bench();
        world.answers = [
            () => {
                world.type("乙丙");
                return { status: 500 };
            },
        ];
        world.type("乙");
        await world.pass(QUIET);
        assert.deepEqual(world.kept.fields, [["Title", "乙丙"]]);
        assert.equal(world.last().why, "refused");
    });

    test("does not drop the local copy when more was typed during the save that succeeded", async () => {
        const world = bench();
        world.answers = [{ status: 401 }, () => (world.type("乙丙"), accepted(3))];
        world.type("乙");
        await world.pass(QUIET);
        await world.pass(RETRY);
        assert.deepEqual(world.kept.fields, [["Title", "乙丙"]]);
    });

    test("stops sending on a conflict, names the person and the fields, and keeps the draft", async () => {
        const world = bench();
        world.answers = [{ status: 409, body: { by: "张三", at: "2026-03-02T02:20:00Z", changed: ["标题", "正文"] } }];
        world.type("乙");
        await world.pass(QUIET);
        world.type("乙丙");
        await world.pass(RETRY);
        await world.autosave.save();
        assert.equal(world.sent.length, 1);
        assert.deepEqual(world.kept.fields, [["Title", "乙丙"]]);
        assert.match(
            says(world.last(), () => "10:20"),
            /^张三在 10:20 修改了：标题、正文。您的内容没有覆盖他的修改/,
        );
    });

    test("takes a page instead of an answer for a refusal, not for a save", async () => {
        const world = bench();
        world.answers = [{ status: 200, body: null }];
        world.type("乙");
        await world.pass(QUIET);
        assert.equal(world.last().kind, "local");
        assert.deepEqual(world.kept.fields, [["Title", "乙"]]);
    });

    test("admits it when the browser keeps nothing either", async () => {
        const world = bench({ storage: false });
        world.answers = [{ status: 401 }];
        world.type("乙");
        await world.pass(QUIET);
        assert.equal(world.last().kind, "unkept");
        assert.match(says(world.last(), String), /请先把正文复制到别处/);
    });

    test("keeps a copy when the form is sent, and sends no draft after it", async () => {
        const world = bench();
        world.type("乙");
        world.autosave.submitting();
        await world.pass(QUIET);
        assert.equal(world.sent.length, 0);
        assert.deepEqual(world.kept.fields, [["Title", "乙"]]);
    });

    test("keeps a copy when the window closes before the save, and none when nothing is open", async () => {
        const world = bench();
        world.autosave.leaving();
        assert.equal(world.kept, null);
        world.type("乙");
        world.autosave.leaving();
        assert.deepEqual(world.kept.fields, [["Title", "乙"]]);
    });
});

describe("A kept draft", () => {
    const draft = {
        at: "",
        fields: [
            ["Title", "甲"],
            ["Body", "一\n二"],
            ["Revision", "3"],
        ],
    };
    const ignored = ["__RequestVerificationToken", "Revision"];

    test("does not differ by token, revision, order or line ends", () => {
        const form = [
            ["Body", "一\r\n二"],
            ["Title", "甲"],
            ["Revision", "4"],
            ["__RequestVerificationToken", "x"],
        ];
        assert.equal(differs(draft, form, ignored), false);
    });

    test("differs by a word or by a missing field", () => {
        assert.equal(
            differs(
                draft,
                [
                    ["Title", "甲"],
                    ["Body", "一\n三"],
                ],
                ignored,
            ),
            true,
        );
        assert.equal(differs(draft, [["Title", "甲"]], ignored), true);
    });

    test("is known to be older than what the server holds by its revision", () => {
        assert.equal(outdated(draft, [["Revision", "4"]], "Revision"), true);
        assert.equal(outdated(draft, [["Revision", "3"]], "Revision"), false);
        assert.equal(outdated(draft, [["Title", "甲"]], undefined), false);
    });
});

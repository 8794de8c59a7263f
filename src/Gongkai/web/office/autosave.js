// What happens to a draft while one types. Pure: time, network, storage and screen are given, so that every way a session
// can be lost is tested without a browser (tests/autosave.test.js). page-autosave.js joins it to a form.

export const QUIET = 1500; // ms without a change before a save
export const RETRY = 15000; // ms between attempts while the server does not take the draft

const SIGNED_OUT = [401, 403, 419];

/**
 * send(fields)   → Promise<{status, body}>; status 0 means unreachable, 401 also stands for a redirect to the sign-in page
 * store          {put(draft), drop()} the copy in this browser; put answers false when the browser refuses it
 * show(state)    {kind, at?, why?, by?, changed?} for the screen
 * read()         the form's fields now, as an array of [name, value]
 * schedule(ms, action) → cancel
 */
export function createAutosave({ send, store, show, read, schedule, now, onSaved = () => {} }) {
    let kind = "idle";
    let sending = false;
    let changedMeanwhile = false;
    let cancel = () => {};

    const enter = (state) => {
        kind = state.kind;
        show(state);
    };
    const later = (ms) => {
        cancel();
        cancel = schedule(ms, save);
    };

    function keep(why) {
        const kept = store.put({ at: now(), fields: read() });
        enter({ kind: kept ? "local" : "unkept", at: now(), why });
        later(RETRY);
    }

    function conflict(body) {
        store.put({ at: now(), fields: read() });
        cancel();
        enter({ kind: "conflict", by: body?.by, at: body?.at, changed: body?.changed ?? [] });
    }

    function saved(body) {
        onSaved(body);
        if (changedMeanwhile) {
            later(QUIET);
        } else {
            store.drop();
        }

        enter({ kind: "saved", at: body.savedAt });
    }

    function settle({ status, body }) {
        if (status >= 200 && status < 300 && body?.savedAt) {
            saved(body);
        } else if (status === 409) {
            conflict(body);
        } else if (SIGNED_OUT.includes(status)) {
            keep("signed-out");
        } else {
            keep(status === 0 ? "unreachable" : "refused");
        }
    }

    async function save() {
        cancel();
        if (sending || kind === "conflict") {
            return;
        }

        sending = true;
        changedMeanwhile = false;
        if (kind !== "local" && kind !== "unkept") {
            enter({ kind: "saving" }); // a retry in the background does not take away what the person was told
        }

        let answer;
        try {
            answer = await send(read());
        } catch {
            answer = { status: 0 };
        }

        sending = false;
        settle(answer);
    }

    return {
        /** The form changed. */
        changed() {
            changedMeanwhile = sending;
            if (kind === "conflict" || kind === "local" || kind === "unkept") {
                store.put({ at: now(), fields: read() }); // the server does not take it: every change is kept here at once
            } else if (!sending) {
                enter({ kind: "dirty" });
                later(QUIET);
            }
        },

        /** The form is being sent for good: keep a copy until a page says it arrived. */
        submitting() {
            cancel();
            store.put({ at: now(), fields: read() });
        },

        /** The window closes or goes to the background with changes not yet saved. */
        leaving() {
            if (kind !== "idle" && kind !== "saved") {
                store.put({ at: now(), fields: read() });
            }
        },

        save,
        get kind() {
            return kind;
        },
    };
}

/** Is there something in the kept draft that the form does not show? Fields in `ignored` are not the person's words. */
export function differs(draft, fields, ignored) {
    const plain = (list) =>
        JSON.stringify(
            list
                .filter(([name]) => !ignored.includes(name))
                .map(([name, value]) => [name, value.replace(/\r\n?/g, "\n")])
                .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b))),
        );
    return plain(draft.fields) !== plain(fields);
}

function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Was the item saved by someone, on the server, after this draft was begun? */
export function outdated(draft, fields, revisionName) {
    const revision = (list) => list.find(([name]) => name === revisionName)?.[1];
    return revisionName !== undefined && revision(draft.fields) !== revision(fields);
}

/** The sentence for a state. */
export function says(state, clock) {
    switch (state.kind) {
        case "dirty":
            return "有改动，尚未保存";
        case "saving":
            return "正在保存……";
        case "saved":
            return `已自动保存 ${clock(state.at)}`;
        case "local":
            return `${localReason(state.why)}（${clock(state.at)}）`;
        case "unkept":
            return "内容没有存到服务器，本机也无法保存（浏览器禁用了存储或空间已满）。请先把正文复制到别处，再重新登录。";
        case "conflict":
            return conflictSentence(state, clock);
        default:
            return "";
    }
}

function localReason(why) {
    if (why === "signed-out") {
        return "登录已过期，内容已保存在本机，请在新窗口登录后继续";
    }

    return why === "unreachable"
        ? "连不上服务器，内容已保存在本机，恢复连接后自动保存"
        : "服务器没有接受自动保存，内容已保存在本机，稍后自动重试";
}

function conflictSentence(state, clock) {
    const who = state.by ?? "另一位同事";
    const when = state.at ? `在 ${clock(state.at)} ` : "";
    const what = state.changed.length > 0 ? `修改了：${state.changed.join("、")}` : "修改了本条信息";
    return `${who}${when}${what}。您的内容没有覆盖他的修改，已保存在本机。请在新窗口打开本条信息核对后再合并。`;
}

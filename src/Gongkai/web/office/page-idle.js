// Warns before the session ends. It never goes to another page: what is on the screen stays.
import { idleState } from "./idle.js";
import { element } from "./page.js";

const TICK = 10000;
const SHARED = "gongkai-active"; // windows of one person share the session, so they share the clock

export function startIdle() {
    const { idleMinutes, idleWarnMinutes, keepAliveUrl } = document.body.dataset;
    if (!idleMinutes) {
        return;
    }

    let active = Date.now();
    let shown = "none";
    const box = warning(async () => {
        if (await alive(keepAliveUrl)) {
            mark();
            tick();
        } else {
            say(box, { kind: "over" });
        }
    });
    const mark = () => {
        active = Date.now();
        remember(active);
    };
    const tick = () => {
        const state = idleState(Date.now() - Math.max(active, remembered()), Number(idleMinutes), Number(idleWarnMinutes ?? 2));
        if (state.kind !== "none" || shown !== "none") {
            say(box, state);
        }

        shown = state.kind;
    };

    // Only what reaches the server prolongs the session there: loading a page, and a successful autosave.
    mark();
    document.addEventListener("gongkai:served", mark);
    setInterval(tick, TICK);
}

async function alive(url) {
    if (!url) {
        return false;
    }

    try {
        const response = await fetch(url, { redirect: "manual", headers: { "X-Requested-With": "fetch" }, cache: "no-store" });
        return response.ok;
    } catch {
        return false;
    }
}

function warning(goOn) {
    const box = element("div", { class: "idle-warning", role: "alertdialog", "aria-labelledby": "idle-text" });
    const button = element("button", { type: "button", class: "button" }, "继续工作");
    button.addEventListener("click", goOn);
    box.hidden = true;
    box.append(element("p", { id: "idle-text", "aria-live": "assertive" }), element("div", { class: "form-actions" }, button));
    document.body.append(box);
    return box;
}

function say(box, state) {
    box.hidden = state.kind === "none";
    const text = box.querySelector("p");
    const sentence =
        state.kind === "over"
            ? "登录已过期。页面上的内容还在，请在新窗口登录后回到这里继续。"
            : `您已有一段时间没有操作，约 ${state.minutes} 分钟后将自动退出。`;
    if (state.kind !== "none" && text.textContent !== sentence) {
        text.textContent = sentence;
    }
}

function remember(instant) {
    try {
        localStorage.setItem(SHARED, String(instant));
    } catch {
        // storage is switched off: each window keeps its own clock
    }
}

function remembered() {
    try {
        return Number(localStorage.getItem(SHARED) ?? 0);
    } catch {
        return 0;
    }
}

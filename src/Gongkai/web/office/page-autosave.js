// Joins the autosave to <form data-autosave-url>.
import { createAutosave, differs, outdated, says } from "./autosave.js";
import { clock, element, moment } from "./page.js";

const PREFIX = "gongkai-draft:";
const TOKEN = "__RequestVerificationToken";

export function startAutosave() {
    for (const arrived of document.querySelectorAll("[data-draft-saved]")) {
        storage(arrived.dataset.draftSaved).drop();
    }

    for (const form of document.querySelectorAll("form[data-autosave-url]")) {
        watch(form);
    }
}

function watch(form) {
    const store = storage(form.dataset.draftKey ?? location.pathname);
    const line = stateLine(form);
    const read = () => fieldsOf(form);
    const autosave = createAutosave({
        read,
        store,
        now: () => new Date().toISOString(),
        send: (fields) => send(form, fields),
        schedule: (ms, action) => {
            const timer = setTimeout(action, ms);
            return () => clearTimeout(timer);
        },
        show: (state) => show(line, state),
        onSaved: (body) => {
            document.dispatchEvent(new CustomEvent("gongkai:served")); // the session was prolonged, too
            for (const revision of form.querySelectorAll("[data-revision]")) {
                revision.value = body.revision ?? revision.value;
            }
        },
    });

    offer(form, store, read, autosave);
    form.addEventListener("input", (event) => event.target.closest("[data-unsaved]") || autosave.changed());
    form.addEventListener("change", (event) => event.target.closest("[data-unsaved]") || autosave.changed());
    form.addEventListener("submit", () => autosave.submitting());
    window.addEventListener("pagehide", () => autosave.leaving());
    window.addEventListener("online", () => autosave.kind === "local" && autosave.save());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && autosave.leaving());
}

// Passwords never go into the browser's storage, files cannot.
function fieldsOf(form) {
    const passwords = new Set([...form.querySelectorAll("input[type=password]")].map((input) => input.name));
    return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !passwords.has(name));
}

async function send(form, fields) {
    const answer = await post(form, fields);
    if (![400, 419].includes(answer.status) || !form.dataset.tokenUrl || !(await renewToken(form))) {
        return answer;
    }

    return post(form, fieldsOf(form));
}

async function post(form, fields) {
    const response = await fetch(form.dataset.autosaveUrl, {
        method: "POST",
        redirect: "manual",
        credentials: "same-origin",
        headers: {
            RequestVerificationToken: form.elements[TOKEN]?.value ?? "",
            "X-Requested-With": "fetch",
            Accept: "application/json",
        },
        body: new URLSearchParams(fields),
    });
    if (response.type === "opaqueredirect") {
        return { status: 401 }; // to the sign-in page
    }

    return { status: response.status, body: await response.json().catch(() => null) };
}

// After a sign-in in another window the form still holds the token of the old session.
async function renewToken(form) {
    const input = form.elements[TOKEN];
    const response = await fetch(form.dataset.tokenUrl, { redirect: "manual", headers: { "X-Requested-With": "fetch" } });
    const { token } = response.ok ? await response.json().catch(() => ({})) : {};
    if (!input || !token) {
        return false;
    }

    input.value = token;
    return true;
}

function storage(key) {
    return {
        put(draft) {
            try {
                const { fields, ...rest } = draft;
                const kept = { ...rest, fields: fields.filter(([name]) => name !== TOKEN) };
                localStorage.setItem(PREFIX + key, JSON.stringify(kept));
                return true;
            } catch {
                return false;
            }
        },
        drop() {
            try {
                localStorage.removeItem(PREFIX + key);
            } catch {
                // storage is switched off: nothing was kept either
            }
        },
        get() {
            try {
                return JSON.parse(localStorage.getItem(PREFIX + key));
            } catch {
                return null;
            }
        },
    };
}

function stateLine(form) {
    const there = form.querySelector("[data-save-state]");
    if (there) {
        return there;
    }

    const line = element("p", { class: "save-state", role: "status", "data-save-state": "" });
    form.append(line);
    return line;
}

function show(line, state) {
    line.dataset.state = state.kind === "unkept" ? "conflict" : state.kind;
    const text = says(state, clock);
    if (line.textContent !== text) {
        line.textContent = text;
    }
}

// A copy that differs from what the server sent is offered, never put in unasked.
function offer(form, store, read, autosave) {
    const draft = store.get();
    if (!draft?.fields) {
        return;
    }

    const revision = form.querySelector("[data-revision]")?.name;
    if (!differs(draft, read(), [TOKEN, revision])) {
        store.drop();
        return;
    }

    const server = form.dataset.savedAt ? `服务器上的内容保存于 ${moment(form.dataset.savedAt)}。` : "";
    const newer = outdated(draft, read(), revision) ? "这之后服务器上已有新的版本，恢复会替换页面上现在的内容，请先核对。" : "";
    const panel = element("div", {
        class: "notice notice-warn",
        role: "region",
        "aria-label": "本机保存的内容",
        "data-unsaved": "",
    });
    const restore = element("button", { type: "button", class: "button button-small" }, "恢复本机内容");
    const discard = element("button", { type: "button", class: "button button-plain button-small" }, "丢弃");
    panel.append(
        element("p", { class: "notice-title" }, "本机有一份没有存到服务器的内容"),
        element("p", {}, `本机内容保存于 ${moment(draft.at)}。${server}${newer}`),
        element("p", { class: "form-actions" }, restore, discard),
    );
    restore.addEventListener("click", () => {
        fill(form, draft.fields);
        panel.remove();
        autosave.changed();
    });
    discard.addEventListener("click", () => {
        store.drop();
        panel.remove();
    });
    form.prepend(panel);
}

function fill(form, fields) {
    const values = new Map();
    for (const [name, value] of fields) {
        values.set(name, [...(values.get(name) ?? []), value]);
    }

    const taken = new Map();
    for (const control of form.elements) {
        if (
            !control.name ||
            control.name === TOKEN ||
            "revision" in control.dataset ||
            ["file", "password", "submit"].includes(control.type)
        ) {
            continue;
        }

        if (control.type === "checkbox" || control.type === "radio") {
            control.checked = (values.get(control.name) ?? []).includes(control.value);
        } else if (control.multiple) {
            for (const option of control.options) {
                option.selected = (values.get(control.name) ?? []).includes(option.value);
            }
        } else if (values.has(control.name) && !(control.type === "hidden" && isCheckBoxShadow(form, control))) {
            const index = taken.get(control.name) ?? 0;
            control.value = values.get(control.name)[index] ?? control.value;
            taken.set(control.name, index + 1);
        }
    }

    form.dispatchEvent(new CustomEvent("gongkai:restored"));
}

// ASP.NET writes a hidden "false" beside each check box; it is not the person's.
function isCheckBoxShadow(form, control) {
    return [...form.elements].some((other) => other.type === "checkbox" && other.name === control.name);
}

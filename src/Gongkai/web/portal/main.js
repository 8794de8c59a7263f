// Suggestions in the search field, after the combobox pattern of WAI-ARIA. Without this script everything works as well.
const PAUSE = 150;

for (const [number, input] of document.querySelectorAll("input[data-suggest]").entries()) {
    combobox(input, `suggestions-${number}`);
}

function combobox(input, id) {
    const list = document.createElement("ul");
    let timer;
    let asked = 0;
    let at = -1;
    let typed = input.value;
    Object.assign(list, { id, className: "suggestions", hidden: true });
    set(list, { role: "listbox", "aria-label": "搜索建议" });
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" });
    input.parentElement.append(list);

    const close = () => {
        asked++;
        at = -1;
        list.hidden = true;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
    };
    const show = (texts) => {
        close();
        list.replaceChildren(...texts.map((text, index) => {
            const option = document.createElement("li");
            option.textContent = text;
            option.id = `${id}-${index}`;
            option.setAttribute("role", "option");
            option.addEventListener("pointerdown", (event) => event.preventDefault());
            option.addEventListener("click", () => {
                input.value = text;
                input.form.submit();
            });
            return option;
        }));
        list.hidden = texts.length === 0;
        input.setAttribute("aria-expanded", String(texts.length > 0));
    };
    const ask = async () => {
        const mine = ++asked;
        try {
            const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`);
            const texts = answer.ok ? await answer.json() : [];
            if (mine === asked) {
                show(texts);
            }
        } catch {
            close();
        }
    };
    const move = (step) => {
        const options = [...list.children];
        at = ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1;
        options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
        input.value = at < 0 ? typed : options[at].textContent;
        if (at < 0) {
            input.removeAttribute("aria-activedescendant");
        } else {
            input.setAttribute("aria-activedescendant", options[at].id);
        }
    };

    input.addEventListener("input", (event) => {
        clearTimeout(timer);
        typed = input.value;
        if (typed.trim() && !event.isComposing) {
            timer = setTimeout(ask, PAUSE);
        } else {
            close();
        }
    });
    input.addEventListener("compositionend", () => input.dispatchEvent(new Event("input")));
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
        if (list.hidden || event.isComposing) {
            return;
        }

        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Escape") {
            event.preventDefault();
            input.value = typed;
            close();
        }
    });
}

function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
}

// While somebody writes what to apply for: what is public already.
for (const button of document.querySelectorAll("button[data-look]")) {
    const found = button.form.querySelector("[data-found]");
    const fields = ["Title", "DocumentNumber", "Description"].map((name) => button.form.elements[`Input.${name}`]);
    const look = async () => {
        const words = new FormData();
        fields.forEach((field) => words.append(field.name, field.value));
        const answer = await fetch(button.dataset.look, { method: "POST", body: words });
        if (answer.ok) {
            found.innerHTML = await answer.text();
        }
    };
    button.addEventListener("click", (event) => {
        event.preventDefault();
        look();
    });
    fields.forEach((field) => field.addEventListener("change", look));
}

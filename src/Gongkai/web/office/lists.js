// Bulk selection, list filter, leaving with changes, the error summary.
export function startLists() {
    document.querySelectorAll("table[data-bulk]").forEach(bulk);
    document.querySelectorAll("input[data-filter]").forEach(filter);
    document.querySelectorAll("form[data-confirm-leave]").forEach(confirmLeave);
    document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
    errors();
}

function bulk(table) {
    const all = table.querySelector("[data-bulk-all]");
    const items = [...table.querySelectorAll("[data-bulk-item]")];
    const scope = table.closest("form") ?? document;
    const show = () => {
        const count = items.filter((item) => item.checked).length;
        if (all) {
            all.checked = count > 0 && count === items.length;
            all.indeterminate = count > 0 && count < items.length;
        }

        for (const place of scope.querySelectorAll("[data-bulk-count]")) {
            place.textContent = count === 0 ? "未选择" : `已选 ${count} 条`;
        }
    };
    all?.addEventListener("change", () => {
        for (const item of items) {
            item.checked = all.checked;
        }

        show();
    });
    items.forEach((item) => item.addEventListener("change", show));
    show();
}

function filter(input) {
    const list = document.querySelector(input.dataset.filter);
    const count = document.querySelector("[data-filter-count]");
    if (!list) {
        return;
    }

    input.addEventListener("input", () => {
        const words = input.value.trim().toLowerCase().split(/\s+/u);
        const rows = [...list.querySelectorAll(list.matches("table") ? "tbody tr" : "li")];
        // A branch stays when it or anything below it holds the words.
        for (const row of rows) {
            const text = row.textContent.toLowerCase();
            row.hidden = !words.every((word) => text.includes(word));
        }

        if (count) {
            count.textContent = `共 ${rows.filter((row) => !row.hidden).length} 条`;
        }
    });
}

function confirmLeave(form) {
    let dirty = false;
    form.addEventListener("input", () => (dirty = true));
    form.addEventListener("submit", () => (dirty = false));
    window.addEventListener("beforeunload", (event) => {
        if (dirty) {
            event.preventDefault();
            event.returnValue = ""; // older browsers ask only when this is set
        }
    });
}

function errors() {
    const summary = document.querySelector(".error-summary, .validation-summary-errors");
    if (summary) {
        document.title = `错误：${document.title}`;
        summary.tabIndex = -1;
        summary.focus();
    }
}

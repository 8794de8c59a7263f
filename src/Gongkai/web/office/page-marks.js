// Joins the marks to [data-markable] and form[data-marks].
import { element } from "./page.js";
import { occurrence, trimmed } from "./marks.js";

const LONGEST = 300; // characters of a quote; more is the whole text, and belongs into the general opinion

export function startMarks() {
    const text = document.querySelector("[data-markable]");
    const form = document.querySelector("form[data-marks]");
    const list = form?.querySelector("[data-marks-list]");
    const button = document.querySelector("[data-mark-selection]");
    if (!text || !list || !button) {
        return;
    }

    const status = element("p", { class: "small soft", role: "status" });
    button.after(status);
    button.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
    button.addEventListener("click", () => {
        const found = selected(text);
        status.textContent = found.problem ?? "";
        if (!found.problem) {
            add(form, list, found);
        }
    });
}

function selected(text) {
    const selection = document.getSelection();
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (!range || range.collapsed || !text.contains(range.commonAncestorContainer)) {
        return { problem: "请先在左侧正文中选中要批注的文字。" };
    }

    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    const { quote, offset } = trimmed(range.toString(), before.toString().length);
    if (quote === "" || quote.length > LONGEST) {
        return { problem: quote === "" ? "选中的只有空白。" : `一次最多选 ${LONGEST} 字，现在选了 ${quote.length} 字。` };
    }

    return { quote, nth: occurrence(text.textContent, quote, offset) };
}

function add(form, list, { quote, nth }) {
    const item = element("li", { "data-mark": "" });
    const comment = element("textarea", {
        class: "textarea",
        rows: "2",
        required: "",
        "data-part": "Comment",
        "aria-label": `对“${quote}”的意见`,
    });
    const remove = element("button", { type: "button", class: "button-link small" }, "删除这条批注");
    remove.addEventListener("click", () => {
        item.remove();
        number(form, list);
        document.querySelector("[data-mark-selection]").focus();
    });
    item.append(
        element("q", {}, quote),
        element("input", { type: "hidden", value: quote, "data-part": "Quote" }),
        element("input", { type: "hidden", value: String(nth), "data-part": "Nth" }),
        comment,
        remove,
    );
    list.append(item);
    number(form, list);
    comment.focus();
}

// Model binding stops at the first missing index, so a removal renumbers the rest.
function number(form, list) {
    [...list.querySelectorAll("[data-mark]")].forEach((item, index) => {
        for (const part of item.querySelectorAll("[data-part]")) {
            part.name = `${form.dataset.marks}[${index}].${part.dataset.part}`;
            if (form.id) {
                part.setAttribute("form", form.id);
            }
        }
    });
}

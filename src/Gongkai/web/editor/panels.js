// The two questions the editor asks: where a link leads, and which picture with which alternative text.
import { element } from "../office/page.js";

let serial = 0;

export function linkPanel(editor) {
    const panel = frame("链接");
    const address = field(panel, "链接地址", "以 https:// 开头；本站内以 / 开头", { type: "text", inputmode: "url" });
    const error = errorIn(panel);
    const apply = () => {
        const href = address.value.trim();
        if (!/^(https?:\/\/[^\s]+|mailto:[^\s]+|tel:[\d+-]+|\/(?!\/)[^\s]*)$/i.test(href)) {
            error.textContent = "请填写以 https://、http:// 或 / 开头的地址";
            address.focus();
            return;
        }

        const chain = editor.chain().focus();
        const { empty } = editor.state.selection;
        const text =
            empty && !editor.isActive("link")
                ? chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })
                : chain.extendMarkRange("link").setLink({ href });
        text.run();
        panel.close();
    };
    actions(panel, [
        ["确定", apply],
        ["去掉链接", () => (editor.chain().focus().extendMarkRange("link").unsetLink().run(), panel.close())],
    ]);
    enter(panel.box, apply);
    panel.open = () => {
        error.textContent = "";
        address.value = editor.getAttributes("link").href ?? "";
        panel.box.hidden = false;
        address.focus();
    };
    return panel;
}

export function picturePanel(editor, upload, accept) {
    const panel = frame("图片");
    const file = field(panel, "图片文件", "", { type: "file", accept });
    const alt = field(
        panel,
        "图片说明",
        "说出图中内容，读给看不见图片的人听，必须填写。例：区政务服务中心办事大厅，群众在窗口排队",
        { type: "text", maxlength: "200" },
    );
    const error = errorIn(panel);
    let given = null;
    const apply = async () => {
        const chosen = file.files[0] ?? given;
        const problem = !chosen ? "请选择图片文件" : alt.value.trim() === "" ? "请填写图片说明" : null;
        error.textContent = problem ?? "正在上传……";
        if (problem) {
            (chosen ? alt : file).focus();
            return;
        }

        const answer = await upload(chosen, alt.value.trim());
        error.textContent = answer.problem ?? "";
        if (answer.url) {
            editor.chain().focus().setImage({ src: answer.url, alt: alt.value.trim() }).run();
            panel.close();
        }
    };
    actions(panel, [["上传并插入", apply]]);
    enter(panel.box, apply);
    panel.open = (pasted = null) => {
        given = pasted;
        file.value = "";
        alt.value = "";
        error.textContent = pasted ? "已取得粘贴的图片，请填写图片说明后上传。" : "";
        panel.box.hidden = false;
        (pasted ? alt : file).focus();
    };
    return panel;
}

// data-unsaved: what is typed here is not part of the draft.
function frame(name) {
    const box = element("div", { class: "editor-panel", role: "group", "aria-label": name, "data-unsaved": "" });
    box.hidden = true;
    return { box, close: () => (box.hidden = true), cancelled: () => {} };
}

function field(panel, label, hint, attributes) {
    const id = `editor-field-${(serial += 1)}`;
    const input = element("input", { class: "input", id, ...attributes });
    const wrapper = element("div", { class: "field" }, element("label", { class: "label", for: id }, label));
    if (hint) {
        wrapper.append(element("p", { class: "hint", id: `${id}-hint` }, hint));
        input.setAttribute("aria-describedby", `${id}-hint`);
    }

    wrapper.append(input);
    panel.box.append(wrapper);
    return input;
}

function errorIn(panel) {
    const line = element("p", { class: "small", role: "alert" });
    panel.box.append(line);
    return line;
}

function actions(panel, list) {
    const row = element("div", { class: "form-actions" });
    list.forEach(([label, action], index) => {
        const button = element(
            "button",
            { type: "button", class: `button button-small${index > 0 ? " button-plain" : ""}` },
            label,
        );
        button.addEventListener("click", action);
        row.append(button);
    });
    const cancel = element("button", { type: "button", class: "button button-plain button-small" }, "取消");
    cancel.addEventListener("click", () => (panel.close(), panel.cancelled()));
    row.append(cancel);
    panel.box.append(row);
}

// Enter must not send the form around the editor.
function enter(box, apply) {
    box.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target.matches("input")) {
            event.preventDefault();
            apply();
        } else if (event.key === "Escape") {
            box.querySelector(".form-actions button:last-child").click();
        }
    });
}

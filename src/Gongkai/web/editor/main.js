// Makes an editor of <textarea data-editor>. The textarea stays the truth: it is rewritten at every change and at submit,
// so that without this script, or if it fails, the form is an ordinary one.
import { Editor } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import { element } from "../office/page.js";
import { clean } from "./clean.js";
import { linkPanel, picturePanel } from "./panels.js";
import { extensions } from "./schema.js";
import { toolbar } from "./toolbar.js";
import { uploadPicture } from "./upload.js";

for (const textarea of document.querySelectorAll("textarea[data-editor]")) {
    enhance(textarea);
}

function enhance(textarea) {
    const label = document.querySelector(`label[for="${textarea.id}"]`);
    const shell = element("div", { class: "editor" });
    const foot = element("div", { class: "editor-foot", role: "status" });
    const editor = new Editor({
        element: null,
        extensions,
        content: textarea.value,
        injectCSS: false, // the policy forbids style elements; office.css holds what is needed
        editorProps: {
            attributes: bodyAttributes(textarea, label),
            transformPastedHTML: (html) => paste(html, foot),
            transformPasted: (slice, view) => whole(slice, view.state.selection),
            handlePaste: (_, event) => pastedPicture(event, () => panels.picture),
        },
    });
    const panels = {
        link: linkPanel(editor),
        picture: picturePanel(
            editor,
            uploader(textarea),
            textarea.dataset.uploadAccept ?? "image/png,image/jpeg,image/gif,image/webp",
        ),
    };
    shell.append(bar(editor, panels, textarea), panels.link.box, panels.picture.box);
    editor.mount(shell.appendChild(element("div")));
    shell.append(foot);
    textarea.after(shell);
    textarea.hidden = true;
    textarea.required = false; // a hidden control cannot be asked for by the browser; the server asks

    join(editor, textarea, label, foot);
}

function bodyAttributes(textarea, label) {
    const attributes = {
        class: "editor-body prose",
        role: "textbox",
        "aria-multiline": "true",
        id: `${textarea.id}-editor`,
        lang: "zh-CN",
    };
    const described = textarea.getAttribute("aria-describedby");
    if (label) {
        label.id ||= `${textarea.id}-label`;
        attributes["aria-labelledby"] = label.id;
    }

    return {
        ...attributes,
        ...(described && { "aria-describedby": described }),
        ...(textarea.getAttribute("aria-invalid") && { "aria-invalid": "true" }),
    };
}

function bar(editor, panels, textarea) {
    for (const panel of Object.values(panels)) {
        panel.cancelled = () => editor.commands.focus();
    }

    return toolbar(editor, `${textarea.id}-editor`, (name) => {
        Object.values(panels).forEach((panel) => panel.close());
        panels[name].open();
    });
}

// Editor and textarea, both ways; and what else points at the textarea.
function join(editor, textarea, label, foot) {
    const count = () => (foot.textContent = `${[...editor.getText().replace(/\s/gu, "")].length} 字`);
    let restoring = false;
    const write = () => {
        textarea.value = bodyOf(editor);
    };
    editor.on("update", () => {
        count();
        if (!restoring) {
            write();
            textarea.dispatchEvent(new Event("input", { bubbles: true }));
        }
    });
    let touched = false;
    editor.on("update", () => (touched = true));
    textarea.form?.addEventListener("formdata", (event) => touched && event.formData.set(textarea.name, bodyOf(editor)));
    textarea.form?.addEventListener("submit", () => touched && write());
    textarea.form?.addEventListener("gongkai:restored", () => {
        restoring = true;
        editor.commands.setContent(textarea.value);
        restoring = false;
    });
    label?.addEventListener("click", () => editor.commands.focus());
    document.addEventListener("click", (event) => {
        if (event.target.closest?.(`a[href="#${textarea.id}"]`)) {
            event.preventDefault();
            editor.commands.focus();
        }
    });
    count();
}

function bodyOf(editor) {
    return editor.isEmpty ? "" : editor.getHTML().replace(/(?:<p><\/p>)+$/u, "");
}

function paste(html, foot) {
    if (html.includes("data-pm-slice")) {
        return html; // copied inside the editor: it is clean already
    }

    const cleaned = clean(html);
    if (cleaned.lostPictures > 0) {
        setTimeout(
            () =>
                (foot.textContent = `粘贴的内容里有 ${cleaned.lostPictures} 张图片没有带过来，请用“图片”逐张上传并填写说明。`),
        );
    }

    return cleaned.html;
}

// Pasted into an empty paragraph, the first block would lose its alignment to it: there the blocks come in as they are.
function whole(slice, { $from, empty }) {
    const first = slice.content.firstChild;
    const intoNothing = empty && $from.parent.isTextblock && $from.parent.content.size === 0;
    return intoNothing && first?.isBlock && slice.content.childCount > 1 ? new Slice(slice.content, 0, 0) : slice;
}

// A picture alone in the clipboard (a screenshot): ask for its text, then upload.
function pastedPicture(event, panel) {
    const data = event.clipboardData;
    const file = [...(data?.files ?? [])].find((item) => item.type.startsWith("image/"));
    if (!file || data.getData("text/html") || data.getData("text/plain")) {
        return false;
    }

    panel().open(file);
    return true;
}

function uploader(textarea) {
    return (file, alt) => {
        const token = textarea.form?.elements.__RequestVerificationToken?.value ?? "";
        return uploadPicture(textarea.dataset.uploadUrl, token, file, alt);
    };
}

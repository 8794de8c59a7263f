// The toolbar: buttons in groups, one tab stop, arrows move within (WAI-ARIA toolbar pattern).
import { element } from "../office/page.js";

const aligned = (align) => (editor) =>
    (editor.isActive("heading") ? editor.getAttributes("heading") : editor.getAttributes("paragraph")).align === align;
const heading = (level, face, label) => ({
    face,
    label,
    run: (chain) => chain.toggleHeading({ level }),
    on: (editor) => editor.isActive("heading", { level }),
});
const onlyInTable = (face, label, command) => ({ face, label, run: (chain) => chain[command](), inTable: true });

/** `run` takes a focused chain, `on` tells whether it is pressed, `open` names a panel. */
const GROUPS = [
    [
        "撤销与重做",
        [
            { face: "撤销", label: "撤销（Ctrl+Z）", run: (chain) => chain.undo(), can: (editor) => editor.can().undo() },
            { face: "重做", label: "重做（Ctrl+Y）", run: (chain) => chain.redo(), can: (editor) => editor.can().redo() },
        ],
    ],
    [
        "段落",
        [
            {
                face: "正文",
                label: "正文段落",
                run: (chain) => chain.setParagraph(),
                on: (editor) => editor.isActive("paragraph"),
            },
            heading(2, "一级", "一级标题"),
            heading(3, "二级", "二级标题"),
            heading(4, "三级", "三级标题"),
        ],
    ],
    [
        "字形",
        [
            {
                face: "粗",
                style: "face-bold",
                label: "加粗（Ctrl+B）",
                run: (chain) => chain.toggleBold(),
                on: (editor) => editor.isActive("bold"),
            },
            {
                face: "斜",
                style: "face-italic",
                label: "倾斜（Ctrl+I）",
                run: (chain) => chain.toggleItalic(),
                on: (editor) => editor.isActive("italic"),
            },
            {
                face: "划",
                style: "face-underline",
                label: "下划线（Ctrl+U）",
                run: (chain) => chain.toggleUnderline(),
                on: (editor) => editor.isActive("underline"),
            },
        ],
    ],
    [
        "对齐",
        [
            { face: "左", label: "左对齐", run: (chain) => chain.setAlign(null), on: aligned(null) },
            { face: "中", label: "居中", run: (chain) => chain.setAlign("center"), on: aligned("center") },
            { face: "右", label: "右对齐", run: (chain) => chain.setAlign("right"), on: aligned("right") },
        ],
    ],
    [
        "列表与引用",
        [
            {
                face: "• 列表",
                label: "项目列表",
                run: (chain) => chain.toggleBulletList(),
                on: (editor) => editor.isActive("bulletList"),
            },
            {
                face: "1. 编号",
                label: "1. 编号列表",
                run: (chain) => chain.toggleOrderedList(),
                on: (editor) => editor.isActive("orderedList"),
            },
            {
                face: "引用",
                label: "引用段落",
                run: (chain) => chain.toggleBlockquote(),
                on: (editor) => editor.isActive("blockquote"),
            },
        ],
    ],
    [
        "插入",
        [
            { face: "链接", label: "插入或修改链接", open: "link", on: (editor) => editor.isActive("link") },
            { face: "图片", label: "插入图片", open: "picture" },
            {
                face: "表格",
                label: "插入表格，3 行 3 列",
                run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
                can: (editor) => !editor.isActive("table"),
            },
            { face: "清除格式", label: "清除格式：所选文字", run: (chain) => chain.unsetAllMarks().clearNodes() },
        ],
    ],
    [
        "表格",
        [
            onlyInTable("下加行", "在下方加一行", "addRowAfter"),
            onlyInTable("右加列", "在右侧加一列", "addColumnAfter"),
            onlyInTable("删行", "删除所在行", "deleteRow"),
            onlyInTable("删列", "删除所在列", "deleteColumn"),
            onlyInTable("合并/拆分", "合并所选单元格，或拆分所在单元格", "mergeOrSplit"),
            onlyInTable("表头行", "首行作表头或取消", "toggleHeaderRow"),
            onlyInTable("删表", "删除整张表格", "deleteTable"),
        ],
    ],
];

export function toolbar(editor, labelId, open) {
    const bar = element("div", { class: "editor-bar", role: "toolbar", "aria-label": "编辑工具", "aria-controls": labelId });
    const buttons = [];
    for (const [name, tools] of GROUPS) {
        const group = element("div", { class: "editor-group", role: "group", "aria-label": name });
        for (const tool of tools) {
            const button = buttonFor(tool, editor, open);
            buttons.push({ tool, button, group });
            group.append(button);
        }

        bar.append(group);
    }

    rove(bar, buttons);
    const show = () => buttons.forEach((entry) => update(entry, editor));
    editor.on("transaction", show);
    show();
    return bar;
}

function buttonFor(tool, editor, open) {
    const face = element("span", { "aria-hidden": "true", class: tool.style ?? "" }, tool.face);
    const button = element(
        "button",
        { type: "button", class: "editor-button", "aria-label": tool.label, title: tool.label, tabindex: "-1" },
        face,
    );
    button.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection in the text
    button.addEventListener("click", () => {
        if (button.getAttribute("aria-disabled") === "true") {
            return;
        }

        if (tool.open) {
            open(tool.open, button);
        } else {
            tool.run(editor.chain().focus()).run();
        }
    });
    return button;
}

function update({ tool, button, group }, editor) {
    if (tool.inTable) {
        group.hidden = !editor.isActive("table");
    }

    if (tool.on) {
        button.setAttribute("aria-pressed", String(tool.on(editor)));
    }

    if (tool.can) {
        button.setAttribute("aria-disabled", String(!tool.can(editor)));
    }
}

function rove(bar, entries) {
    const shown = () => entries.filter(({ group }) => !group.hidden).map(({ button }) => button);
    entries[0].button.tabIndex = 0;
    bar.addEventListener("keydown", (event) => {
        const list = shown();
        const at = list.indexOf(document.activeElement);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
        if (at === -1 || to === undefined) {
            return;
        }

        event.preventDefault();
        list[(to + list.length) % list.length].focus();
    });
    bar.addEventListener("focusin", (event) => {
        for (const { button } of entries) {
            button.tabIndex = button === event.target ? 0 : -1;
        }
    });
}

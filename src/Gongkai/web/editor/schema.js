// What a body may hold. The server's sanitiser lets exactly this through.
import { Extension, mergeAttributes } from "@tiptap/core";
import { Image } from "@tiptap/extension-image";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";

const ALIGNED = ["paragraph", "heading", "tableCell", "tableHeader"];

// Alignment is a class: a style attribute would be blocked by the content security policy.
const Align = Extension.create({
    name: "align",
    addGlobalAttributes() {
        return [
            {
                types: ALIGNED,
                attributes: {
                    align: {
                        default: null,
                        parseHTML: (element) =>
                            ["center", "right"].find((side) => element.classList.contains(`align-${side}`)) ?? null,
                        renderHTML: ({ align }) => (align ? { class: `align-${align}` } : {}),
                    },
                },
            },
        ];
    },
    addCommands() {
        return {
            setAlign:
                (align) =>
                ({ commands }) =>
                    ["paragraph", "heading"].map((type) => commands.updateAttributes(type, { align })).some(Boolean),
        };
    },
});

const spans = {
    addAttributes: () => ({
        colspan: span("colspan"),
        rowspan: span("rowspan"),
        colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
    }),
};

function span(name) {
    return {
        default: 1,
        parseHTML: (element) => Number(element.getAttribute(name) ?? 1) || 1,
        renderHTML: (attributes) => (attributes[name] > 1 ? { [name]: attributes[name] } : {}),
    };
}

const PlainTable = Table.extend({
    addNodeView: () => null,
    renderHTML({ HTMLAttributes }) {
        return ["table", mergeAttributes(HTMLAttributes), ["tbody", 0]];
    },
});

export const extensions = [
    StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        code: false,
        codeBlock: false,
        strike: false,
        link: {
            openOnClick: false,
            autolink: false,
            defaultProtocol: "https",
            protocols: ["mailto", "tel"],
            HTMLAttributes: { target: null, rel: null, class: null },
        },
    }),
    Align,
    Image,
    PlainTable,
    TableRow,
    TableCell.extend(spans),
    TableHeader.extend(spans),
];

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clean } from "../editor/clean.js";

const html = (source) => clean(source).html;

// In the manner of Word's clipboard: conditional comments, mso styles, unquoted attributes, line breaks inside the text.
const word = (
    body,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe("The paste from Word", () => {
    test("keeps the words and drops the looks", () => {
        const source =
            word(`<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-size:
16.0pt;font-family:仿宋_GB2312;color:red'>示例区</span><span style='font-size:16.0pt'>科技局<o:p></o:p></span></p>`);
        assert.equal(html(source), "<p>示例区科技局</p>");
    });

    test("joins a line broken between Chinese characters without a space, between Latin words with one", () => {
        assert.equal(html(word("<p class=MsoNormal>示例区\r\n人民政府 Open\r\nData</p>")), "<p>示例区人民政府 Open Data</p>");
    });

    test("makes its first heading level the second, since the page has its own first", () => {
        const source = word("<h1 style='text-align:center'>一、总则</h1><h2>（一）目的</h2><h3>1. 范围</h3><h5>注</h5>");
        assert.equal(html(source), '<h2 class="align-center">一、总则</h2><h3>（一）目的</h3><h4>1. 范围</h4><h4>注</h4>');
    });

    test("turns bullet paragraphs into one list", () => {
        const item = (text) =>
            `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span
style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>${text}</p>`;
        assert.equal(
            html(word(`${item("营业执照")}\n${item("申请表")}<p class=MsoNormal>以上材料一式两份。</p>`)),
            "<ul><li><p>营业执照</p></li><li><p>申请表</p></li></ul><p>以上材料一式两份。</p>",
        );
    });

    test("keeps an automatic number as text, because it is part of an official wording", () => {
        const source = word(
            "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp;</span></span>申报条件</p>",
        );
        assert.equal(html(source), "<p>（一）申报条件</p>");
    });

    test("keeps a table with its joined cells and the alignment in them", () => {
        const source =
            word(`<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:1cm'><td width=90 colspan=2 style='width:67pt'>
<p class=MsoNormal align=center style='text-align:center'><b>项目</b></p></td></tr><tr><td><p class=MsoNormal>甲</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`);
        assert.equal(
            html(source),
            '<table><tbody><tr><td colspan="2"><p class="align-center"><strong>项目</strong></p></td></tr><tr><td><p>甲</p></td><td><p></p></td></tr></tbody></table>',
        );
    });

    test("drops spaces typed as an indent, also inside bold", () => {
        assert.equal(
            html(word("<p class=MsoNormal>　　各街道办事处：</p><p class=MsoNormal><b>&nbsp;&nbsp;</b><b>　附件</b></p>")),
            "<p>各街道办事处：</p><p><strong>附件</strong></p>",
        );
    });

    test("leaves out what was struck in tracked changes", () => {
        assert.equal(html(word("<p class=MsoNormal>补助<del>三</del><ins>五</ins>万元</p>")), "<p>补助五万元</p>");
    });

    test("counts pictures of the author's disk, which cannot come along", () => {
        const answer = clean(
            word("<p class=MsoNormal><img src='file:///C:/Temp/clip_image002.jpg' alt='图'></p><p class=MsoNormal>图见上</p>"),
        );
        assert.deepEqual(answer, { html: "<p>图见上</p>", lostPictures: 1 });
    });
});

describe("A paste from anywhere", () => {
    test("carries no script, handler, style or frame", () => {
        const source = `<div onclick="steal()"><script>alert("<p>x</p>")</script><style>p{}</style><p style="color:red" onmouseover=x()>甲<iframe src="//elsewhere"></iframe></p><svg><a href="javascript:1">丙</a></svg></div>`;
        assert.equal(html(source), "<p>甲</p>");
    });

    test("keeps links that lead somewhere and loses those that do something", () => {
        const source = `<p><a href="https://www.example.gov.cn/a?b=1&amp;c=2" target=_blank>甲</a><a href="java&#10;script:alert(1)">乙</a><a href="//elsewhere/x">丙</a><a href="/files/1">丁</a></p>`;
        assert.equal(
            html(source),
            '<p><a href="https://www.example.gov.cn/a?b=1&amp;c=2">甲</a>乙丙<a href="/files/1">丁</a></p>',
        );
    });

    test("escapes what was text", () => {
        assert.equal(
            html("<p>1 &lt; 2 &amp;&amp; &quot;3&quot; &#x3c;b&gt;</p>"),
            "<p>1 &lt; 2 &amp;&amp; &quot;3&quot; &lt;b&gt;</p>",
        );
    });

    test("reads bold, italic and underline from styles, and a normal weight over a tag", () => {
        const source = `<p><span style="font-weight:700">粗</span><span style="font-style:italic">斜</span><span style="text-decoration: underline">线</span></p><b style="font-weight:normal"><p>文档</p></b>`;
        assert.equal(html(source), "<p><strong>粗</strong><em>斜</em><u>线</u></p><p>文档</p>");
    });

    test("closes what was left open", () => {
        assert.equal(
            html("<ul><li>甲<li>乙</ul><p>丙<p>丁<table><tr><td>1<td>2<tr><td>3</table>"),
            "<ul><li><p>甲</p></li><li><p>乙</p></li></ul><p>丙</p><p>丁</p><table><tbody><tr><td><p>1</p></td><td><p>2</p></td></tr><tr><td><p>3</p></td></tr></tbody></table>",
        );
    });

    test("keeps nested lists, and puts a caption before its table", () => {
        assert.equal(
            html("<ol><li>甲<ul><li>子</li></ul></li></ol>"),
            "<ol><li><p>甲</p><ul><li><p>子</p></li></ul></li></ol>",
        );
        assert.equal(
            html("<table><caption>表1</caption><tbody><tr><th>年</th></tr></tbody></table>"),
            '<p class="align-center">表1</p><table><tbody><tr><th><p>年</p></th></tr></tbody></table>',
        );
    });

    test("keeps a table inside a cell inside that cell", () => {
        assert.equal(
            html("<table><tr><td><table><tr><td>内</td></tr></table></td></tr></table>"),
            "<table><tbody><tr><td><table><tbody><tr><td><p>内</p></td></tr></tbody></table></td></tr></tbody></table>",
        );
    });

    test("keeps the level of headings that are not Word's", () => {
        assert.equal(html("<h1>甲</h1><h2>乙</h2><h6>丙</h6>"), "<h2>甲</h2><h2>乙</h2><h4>丙</h4>");
    });

    test("gives nothing for nothing", () => {
        assert.equal(html(" <p>&nbsp;</p><p><b> </b></p>\n"), "");
    });

    test("takes a megabyte in well under a second", () => {
        const source = word("<p class=MsoNormal style='mso-list:none'>示例文字<b>粗</b></p>".repeat(20000));
        const started = performance.now();
        assert.equal(html(source).length, "<p>示例文字<strong>粗</strong></p>".length * 20000);
        assert.ok(performance.now() - started < 3000);
    });

    test("does not grind on an unclosed tag or comment", () => {
        const started = performance.now();
        clean(`${"<".repeat(50000)}${"<!--".repeat(5000)}${"<a ".repeat(20000)}`);
        clean("<div>".repeat(3000));
        assert.ok(performance.now() - started < 3000);
    });
});

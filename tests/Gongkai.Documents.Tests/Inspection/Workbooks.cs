using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Rules.Disclosure.Guard;
using static Gongkai.Documents.Tests.Inspection.OfficeBuilder;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>Lists are where most personal data is published by mistake.</summary>
public sealed class Workbooks
{
    private const string Name = "名单.xlsx";

    [Fact]
    public void Give_every_cell_its_address()
    {
        var findings = Planted.Findings(
            Workbook(new SheetSpec("公示", Row(1, "", ("A1", "姓名"), ("B1", "卡号")) + Row(2, "", ("A2", "甲"), ("B2",
                Planted.Card)) + Row(3, "", ("AB3", Planted.Id)))), Name);

        Planted.Holds(findings, GuardKind.BankCard, "附件《名单.xlsx》工作表“公示”B2");
        Planted.Holds(findings, GuardKind.ResidentId, "附件《名单.xlsx》工作表“公示”AB3");
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void Use_the_head_of_the_column()
    {
        static byte[] Of(string head) => Workbook(new SheetSpec("表", Row(1, "", ("A1", head)) + Row(2, "", ("A2",
            "110105491231002"))));

        Planted.Holds(Planted.Findings(Of("身份证号"), Name), GuardKind.ResidentId, "附件《名单.xlsx》工作表“表”A2");
        Assert.Empty(Planted.Findings(Of("注册号"), Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_hidden_sheets_are_told_and_read(bool very)
    {
        var findings = Planted.Findings(
            Workbook(
                new SheetSpec("公示", Row(1, "", ("A1", "甲"))),
                new SheetSpec("Sheet2", Row(7, "", ("B7", Planted.Id)))
                {
                    State = very
                    ? SheetStateValues.VeryHidden : SheetStateValues.Hidden
                }),
            Name);

        Planted.Holds(findings, GuardKind.ResidentId, "附件《名单.xlsx》工作表“Sheet2”（隐藏）B7");
        Assert.Contains("隐藏的工作表“Sheet2”", Assert.Single(findings, finding => finding.Kind == GuardKind.HiddenContent).Says);
    }

    [Fact]
    public void With_hidden_rows_and_columns_are_told_and_read()
    {
        var findings = Planted.Findings(
            Workbook(new SheetSpec("表", Row(1, "", ("A1", "甲"), ("C1", Planted.Card)) + Row(2, "hidden=\"1\"", ("A2",
                Planted.Id)))
            {
                Columns = """<x:cols><x:col min="3" max="3" hidden="1"/></x:cols>""",
            }),
            Name);

        Planted.Holds(findings, GuardKind.BankCard, "附件《名单.xlsx》工作表“表”C1（隐藏的行或列）");
        Planted.Holds(findings, GuardKind.ResidentId, "附件《名单.xlsx》工作表“表”A2（隐藏的行或列）");
        Assert.Contains("2 个有内容的单元格", Assert.Single(findings, finding => finding.Kind == GuardKind.HiddenContent).Says);
    }

    [Fact]
    public void With_comments_are_told_with_their_cell()
    {
        var findings = Planted.Findings(
            Workbook(new SheetSpec("表", Row(1, "", ("A1", "甲")))
            {
                More = part => part.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
                    new Authors(new Author("某科员")),
                    new CommentList(new Comment(new CommentText(new Run(new Text($"电话{Planted.Mobile}"))))
                    {
                        Reference = "A1",
                        AuthorId = 0
                    })),
            }),
            Name);

        Planted.Holds(findings, GuardKind.MobileNumber, "附件《名单.xlsx》工作表“表”A1批注（作者某科员）");
        Assert.Equal("文件中留有 1 条批注（作者：某科员）。", Assert.Single(findings, finding => finding.Kind == GuardKind.Comment).Says);
    }

    [Fact]
    public void Keep_the_fingerprint_of_a_hidden_sheet_until_it_changes()
    {
        static string Of(string text) => Assert.Single(
            Planted.Findings(Workbook(new SheetSpec("数", Row(1, "", ("A1", text))) { State = SheetStateValues.Hidden }),
                Name)).Fingerprint;

        Assert.Equal(Of("甲"), Of("甲"));
        Assert.NotEqual(Of("甲"), Of("乙"));
    }

    [Fact]
    public void In_order_give_no_alarm() =>
        Assert.Empty(Planted.Findings(
            Workbook(new SheetSpec("统计", Row(1, "", ("A1", "年度"), ("B1", "金额（元）")) + Row(2, "", ("A2", "2020"), ("B2",
                "13800000000")))), Name));
}

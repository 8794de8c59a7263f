using static Gongkai.Rules.Reports.CellKind;

namespace Gongkai.Rules.Reports;

/// <summary>政府信息公开工作年度报告格式, 国办公开办函〔2021〕30号. Report years from 2021. 200 cells: 10 + 175 + 15.</summary>
internal static class FormatF2021
{
    internal static ReportFormat Make()
    {
        ColumnHead decided = new("本年处理决定数量", Count);
        ColumnHead[] issued = [new("本年制发件数", Count), new("本年废止件数", Count), new("现行有效件数", Count)];

        var form = new FormatParts();
        form.Table2("1.1", "第二十条第（一）项", "规章", issued);
        form.Table2("1.2", "第二十条第（一）项", "行政规范性文件", issued);
        form.Table2("5.1", "第二十条第（五）项", "行政许可", decided);
        form.Table2("6.1", "第二十条第（六）项", "行政处罚", decided);
        form.Table2("6.2", "第二十条第（六）项", "行政强制", decided);
        form.Table2("8.1", "第二十条第（八）项", "行政事业性收费", new ColumnHead("本年收费金额", Amount, "万元"));
        form.Table3ToFive();
        form.Leaves("R3.6", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他");
        // Reports of the 2021 form with one 其他处理 row exist; the row is read where it stands and counted as one leaf.
        form.Table3("R3.6", "", "（六）其他处理", RowRole.Result, optional: true);
        form.Table3End();
        form.Table4();
        return new ReportFormat("F2021", "国办公开办函〔2021〕30号", form.Rows);
    }
}

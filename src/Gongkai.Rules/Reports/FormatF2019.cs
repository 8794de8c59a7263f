using static Gongkai.Rules.Reports.CellKind;

namespace Gongkai.Rules.Reports;

/// <summary>政府信息公开工作年度报告格式（试行）, 国办公开办函〔2019〕60号. Report years 2019 and 2020. 198 cells: 22 + 161 + 15.</summary>
internal static class FormatF2019
{
    internal static ReportFormat Make()
    {
        ColumnHead last = new("上一年项目数量", Count);
        ColumnHead change = new("本年增/减", SignedCount);
        ColumnHead decided = new("处理决定数量", Count);
        ColumnHead[] made = [new("本年新制作数量", Count), new("本年新公开数量", Count), new("对外公开总数量", Count)];

        var form = new FormatParts();
        form.Table2("1.1", "第二十条第（一）项", "规章", made);
        form.Table2("1.2", "第二十条第（一）项", "规范性文件", made);
        form.Table2("5.1", "第二十条第（五）项", "行政许可", last, change, decided);
        form.Table2("5.2", "第二十条第（五）项", "其他对外管理服务事项", last, change, decided);
        form.Table2("6.1", "第二十条第（六）项", "行政处罚", last, change, decided);
        form.Table2("6.2", "第二十条第（六）项", "行政强制", last, change, decided);
        form.Table2("8.1", "第二十条第（八）项", "行政事业性收费", last, change);
        form.Table2("9.1", "第二十条第（九）项", "政府集中采购", new("采购项目数量", Count), new("采购总金额", Amount));
        form.Table3ToFive();
        form.Table3("R3.6", "", "（六）其他处理", RowRole.Result);
        form.Table3End();
        form.Table4();
        return new ReportFormat("F2019", "国办公开办函〔2019〕60号", form.Rows);
    }
}

namespace Gongkai.Rules.Reports.Checks;

/// <summary>K1–K4: the arithmetic of tables 3 and 4 (law §3.5), read from the edition's relation table.</summary>
internal static class RelationChecks
{
    private static readonly NotAssessed[] NoTable3 =
        [new("K1", null, "表三没有找到。"), new("K2", null, "表三没有找到。"), new("K3", null, "表三没有找到。")];

    private static readonly NotAssessed NoTable4 = new("K4", null, "表四没有找到。");

    internal static void Run(Assessment assessment)
    {
        var report = assessment.Report;
        var has3 = HasTable(report, 3);
        var has4 = HasTable(report, 4);
        Span<long> figures = stackalloc long[report.Cells.Length];
        Figures.Plain(report, figures);
        foreach (var relation in report.Format.Table.For(report))
        {
            if (!Holds(relation, figures) && (relation.Rule == "K4" ? has4 : has3))
            {
                Run(assessment, relation);
            }
        }

        if (!has3)
        {
            assessment.Open.AddRange(NoTable3);
        }

        if (!has4)
        {
            assessment.Open.Add(NoTable4);
        }
    }

    /// <summary>The quick answer for whole numbers; false where a sum differs or a cell needs a closer look.</summary>
    private static bool Holds(Relation relation, ReadOnlySpan<long> figures)
    {
        long difference = 0;
        foreach (var index in relation.LeftIndexes)
        {
            var figure = figures[index];
            if (figure < 0)
            {
                return false;
            }

            difference += figure;
        }

        foreach (var index in relation.RightIndexes)
        {
            var figure = figures[index];
            if (figure < 0)
            {
                return false;
            }

            difference -= figure;
        }

        return difference == 0;
    }

    internal static bool HasTable(Report report, int table)
    {
        foreach (var cell in report.Format.Definitions)
        {
            if (cell.Row.Table == table && report.Cells[cell.Index].State != CellState.Absent)
            {
                return true;
            }
        }

        return false;
    }

    private static void Run(Assessment assessment, Relation relation)
    {
        var report = assessment.Report;
        if (!Figures.Sum(report, relation.LeftIndexes, out var left, out var stuck)
            || !Figures.Sum(report, relation.RightIndexes, out var right, out stuck))
        {
            assessment.Skip(relation.Rule, relation.Place, Figures.Why(report, stuck!));
            return;
        }

        if (left != right)
        {
            assessment.Error(relation.Rule, relation.Place, left, right, Says(report, relation, left, right),
                Remedy(assessment, relation, left, right), relation.Source);
        }
    }

    private static string Says(Report report, Relation relation, decimal left, decimal right) =>
        $"{Say.Place(relation)}：{Say.Sum(report, relation, relation.Left, left)}，"
        + $"{Say.Sum(report, relation, relation.Right, right)}，相差 {Say.Number(Math.Abs(left - right))}。";

    private static string Remedy(Assessment assessment, Relation relation, decimal left, decimal right)
    {
        var guess = LikelyMistake.Of(assessment.Report, assessment.Context.Previous, relation, left, right);
        var what = relation.Rule switch
        {
            "K1" => "请核对该列“本年新收”“上年结转”“总计”“结转下年度继续办理”四个数，使前两项之和等于后两项之和。",
            "K2" => "请核对该列各项办理结果与“（七）总计”，使总计等于各项之和。",
            "K3" => "请核对该行六类申请人的件数与“总计”列，使总计等于六类之和。",
            _ => "请核对四种结果的件数与“总计”，使总计等于四项之和。",
        };
        return guess is null ? what : guess + what;
    }
}

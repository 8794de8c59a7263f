namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// Guesses the one mistake that explains a difference exactly. A guess is worded as one; where none fits, nothing is said.
/// </summary>
internal static class LikelyMistake
{
    /// <summary>The guess for a broken relation of tables 3 and 4.</summary>
    /// <param name="report">The report.</param>
    /// <param name="previous">Last year's report, or null.</param>
    /// <param name="relation">The broken relation.</param>
    /// <param name="left">Its left side.</param>
    /// <param name="right">Its right side.</param>
    /// <returns>A sentence, or null.</returns>
    internal static string? Of(Report report, Report? previous, Relation relation, decimal left, decimal right) =>
        relation.Rule == "K1"
        ? Carry(report, relation, left, right)
        : Crossing(report, relation, left - right)
            ?? NotFilled(report, previous, relation, left, right)
            ?? Exchanged(report, relation, left - right)
            ?? Digits(relation.Left[0].Name, left, right);

    /// <summary>The guess for a number of the prose.</summary>
    internal static string? OfClaim(Report report, Quantity quantity, decimal left, decimal right)
    {
        var difference = Math.Abs(left - right);
        if (quantity is Quantity.Received or Quantity.Processed)
        {
            var carriedIn = SoftChecks.Row(report, "T3.R2");
            var carriedOut = SoftChecks.Row(report, "T3.R4");
            return difference == carriedIn ? $"相差的正好是上年结转 {Say.Number(carriedIn)} 件，可能一处计入、一处没有计入。"
                : difference == carriedOut ? $"相差的正好是结转下年度 {Say.Number(carriedOut)} 件，可能一处计入、一处没有计入。"
                : Digits("正文的数", left, right);
        }

        return Digits("正文的数", left, right);
    }

    /// <summary>K1: the difference is the number carried in or carried out.</summary>
    private static string? Carry(Report report, Relation relation, decimal left, decimal right)
    {
        var carriedIn = report[relation.Left[1]].Value;
        var carriedOut = report[relation.Right[1]].Value;
        return left - right == carriedIn ? $"相差的正好是上年结转 {Say.Number(carriedIn)} 件，办理结果可能没有计入上年结转。"
            : right - left == carriedOut ? $"相差的正好是结转下年度 {Say.Number(carriedOut)} 件，总计可能已经包含了它。"
            : null;
    }

    /// <summary>A row and a column of table 3 that are off by the same: the cell where they cross.</summary>
    private static string? Crossing(Report report, Relation relation, decimal difference)
    {
        CellDefinition? crossing = null;
        foreach (var other in report.Format.Table.For(report))
        {
            if (relation.Rule is "K2" or "K3" && other.Rule is "K2" or "K3" && other.Rule != relation.Rule
                && Difference(report, other) == difference && Common(relation, other) is { } cell)
            {
                if (crossing is not null)
                {
                    return null;
                }

                crossing = cell;
            }
        }

        if (crossing is null)
        {
            return null;
        }

        var now = report[crossing].Value;
        return now + difference < 0 ? null
            : $"很可能只错了一格：{crossing.Name}{(report[crossing].IsNumber ? $"现为 {Say.Number(now)}，改为" : "没有填数（按 0 核对），填")} "
                + $"{Say.Number(now + difference)} 后这一行和这一列都相等。";
    }

    private static CellDefinition? Common(Relation one, Relation other)
    {
        foreach (var cell in one.Right)
        {
            if (other.Right.Contains(cell))
            {
                return cell;
            }
        }

        return null;
    }

    private static string? NotFilled(Report report, Report? previous, Relation relation, decimal left, decimal right)
    {
        var total = relation.Left[0];
        if (left == 0)
        {
            return $"{total.Name}是 0，可能漏填，应为 {Say.Number(right)}。";
        }

        return previous?.Format.Find(total.Code) is { } before && previous[before] is { IsNumber: true } then
            && then.Value == left
            && PreviousChecks.WhyNot(report, previous) is null
            ? $"{total.Name}与上年报告相同（{Say.Number(left)}），可能没有更新，应为 {Say.Number(right)}。"
            : null;
    }

    /// <summary>
    /// K2: two neighbouring columns off by the same in opposite directions, and one row whose two figures explain it.
    /// </summary>
    private static string? Exchanged(Report report, Relation relation, decimal difference)
    {
        if (relation.Rule != "K2")
        {
            return null;
        }

        foreach (var other in report.Format.Table.For(report))
        {
            if (other.Rule != "K2" || Math.Abs(other.Left[0].Column - relation.Left[0].Column) != 1 || other.Left[0].Column == 7
                || relation.Left[0].Column == 7 || Difference(report, other) != -difference)
            {
                continue;
            }

            for (var i = 0; i < relation.Right.Count; i++)
            {
                if (report[other.Right[i]].Value - report[relation.Right[i]].Value == difference)
                {
                    var row = relation.Right[i].Row;
                    return $"{row.Name}的“{relation.Left[0].Heading}”与“{other.Left[0].Heading}”两列可能填反或错位了一列，对调后两列都相等。";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Two figures of the same digits in another order, or with one digit more, less or other: a slip of the hand.
    /// </summary>
    internal static string? Digits(string name, decimal wrong, decimal right)
    {
        var one = Say.Number(Math.Abs(wrong));
        var other = Say.Number(Math.Abs(right));
        if (one.Length < 2 || other.Length < 2 || wrong == right)
        {
            return null;
        }

        return one.Length == other.Length && one.Order().SequenceEqual(other.Order()) ? $"{name}的数字顺序可能颠倒（{one} 与 {other}）。"
            : DropsOne(one, other) ? $"{name}可能多写了一位数字（{one} 与 {other}）。"
            : DropsOne(other, one) ? $"{name}可能漏写了一位数字（{one} 与 {other}）。"
            : OneOther(one, other) ? $"{name}可能有一位数字写错（{one} 与 {other}）。"
            : null;
    }

    private static bool DropsOne(string longer, string shorter)
    {
        for (var i = 0; longer.Length == shorter.Length + 1 && i < longer.Length; i++)
        {
            if (longer.Remove(i, 1) == shorter)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OneOther(string one, string other)
    {
        var different = 0;
        for (var i = 0; one.Length == other.Length && i < one.Length; i++)
        {
            different += one[i] == other[i] ? 0 : 1;
        }

        return different == 1;
    }

    private static decimal Difference(Report report, Relation relation) =>
        Figures.Sum(report, relation.LeftIndexes, out var left, out _)
            && Figures.Sum(report, relation.RightIndexes, out var right, out _) ? left - right : 0;
}

using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Fees;

/// <summary>The information processing fee (信息处理费) of one applicant and month, or of one application, step by step.</summary>
/// <remarks>
/// Source: 政府信息公开信息处理费管理办法 (国办函〔2020〕109号, in force 2021-01-01), its articles 3 to 5. Only what lies above a threshold is
/// charged at the
/// higher rate (超额累进). Example: <c>ProcessingFee.ForItems(31)</c> → 0 + 20 × 100 + 1 × 200 = 2200 元.
/// </remarks>
public sealed class ProcessingFee
{
    /// <summary>More is taken for a slip of the pen. The scale by item has no cap, and its rate rises with every ten.</summary>
    public const int Most = 1_000_000;

    private const string ItemLaw = "国办函〔2020〕109号第四条";
    private const string PageLaw = "国办函〔2020〕109号第五条";

    private ProcessingFee(FeeScale scale, int quantity, IReadOnlyList<FeeStep> steps)
    {
        (Scale, Quantity, Steps) = (scale, quantity, steps);
        Yuan = steps.Sum(step => step.Yuan);
    }

    /// <summary>Which scale was applied.</summary>
    public FeeScale Scale { get; }

    /// <summary>Items or pages.</summary>
    public int Quantity { get; }

    /// <summary>The whole fee in 元, a whole number.</summary>
    public long Yuan { get; }

    /// <summary>The steps reached, ascending, the free one included; empty for a quantity of zero.</summary>
    public IReadOnlyList<FeeStep> Steps { get; }

    /// <summary>The article the scale stands in. Example: 国办函〔2020〕109号第四条.</summary>
    public string Law => LawOf(Scale);

    /// <summary>The fee by item: 1–10 free, 11–30 100 元 each, then for every ten more the rate rises by 100 元; no cap (109号 art.
    /// 4).</summary>
    /// <param name="items">All items of one applicant in one calendar month, 0 to <see cref="Most"/>.</param>
    /// <returns>The fee, or what is wrong with the number. Example: 11 → 100 元.</returns>
    public static Checked<ProcessingFee> ForItems(int items) => For(FeeScale.Items, items, ItemSteps());

    /// <summary>The fee by volume: 1–30 free, 31–100 10 元 a page, 101–200 20 元, from 201 40 元 (109号 art. 5).</summary>
    /// <param name="pages">The pages of a single application, 0 to <see cref="Most"/>; one side of A4 or less is a page.</param>
    /// <returns>The fee, or what is wrong with the number. Example: 201 → 2740 元.</returns>
    public static Checked<ProcessingFee> ForPages(int pages) => For(FeeScale.Pages, pages, PageSteps);

    private static IEnumerable<(int From, int To, int Rate)> PageSteps { get; } =
        [(1, 30, 0), (31, 100, 10), (101, 200, 20), (201, int.MaxValue, 40)];

    private static IEnumerable<(int From, int To, int Rate)> ItemSteps()
    {
        yield return (1, 10, 0);
        yield return (11, 30, 100);
        for (var step = 3; ; step++)
        {
            yield return ((step * 10) + 1, (step + 1) * 10, (step - 1) * 100);
        }
    }

    private static Checked<ProcessingFee> For(FeeScale scale, int quantity, IEnumerable<(int From, int To, int Rate)> scaleSteps)
    {
        if (quantity is < 0 or > Most)
        {
            return OutOfRange(scale, quantity);
        }

        return new ProcessingFee(scale, quantity, [.. scaleSteps
            .TakeWhile(step => step.From <= quantity)
            .Select(step => Charge(step.From, Math.Min(step.To, quantity), step.Rate))]);
    }

    private static FeeStep Charge(int from, int to, int rate) => new(from, to, to - from + 1, rate, (to - from + 1L) * rate);

    private static string LawOf(FeeScale scale) => scale == FeeScale.Items ? ItemLaw : PageLaw;

    private static Problem OutOfRange(FeeScale scale, int quantity)
    {
        var (what, unit) = scale == FeeScale.Items ? ("件数", "件") : ("页数", "页");
        return quantity < 0
            ? new Problem("fee.negative", Severity.Error, $"{what} {quantity} 是负数。", $"请填写 0 至 {Most} 的整数。", LawOf(scale))
            : new Problem(
                "fee.too-many", Severity.Error, $"{what} {quantity} 超过可计算的上限 {Most} {unit}。", $"请核对{what}。", LawOf(scale));
    }
}

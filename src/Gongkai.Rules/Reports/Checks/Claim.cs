namespace Gongkai.Rules.Reports.Checks;

/// <summary>What a number in the prose says how many of.</summary>
internal enum Quantity
{
    Received,
    CarriedIn,
    Processed,
    CarriedOut,
    Reviews,
    Suits,
    Proceedings,
    Issued,
    Abolished,
    InForce,
    Charges,
    ProcessingFee,
    Projects,
    ProjectMoney,
}

/// <summary>How tightly the words bind the number to the quantity.</summary>
internal enum Wording
{
    /// <summary>收到, 办结: the usual word, whose edges vary (carried-in cases counted or not).</summary>
    Usual,

    /// <summary>新收: nothing else can be meant.</summary>
    Strict,

    /// <summary>共……（含上年结转）: all that lay before the organ in the year.</summary>
    WithCarriedIn,

    /// <summary>办理, 处理: received or finished.</summary>
    Loose,
}

/// <summary>A sentence of a section, by its place in the cleaned text.</summary>
internal readonly record struct Sentence(int Section, string Text, int Start, int End)
{
    private const int Longest = 110;

    internal ReadOnlySpan<char> Span => Text.AsSpan(Start, End - Start);

    /// <summary>The sentence as quoted in a finding; a long one is cut around the place in question.</summary>
    internal string Quote(int at)
    {
        if (End - Start <= Longest)
        {
            return Text[Start..End];
        }

        var from = Math.Max(Start, at - (Longest / 2));
        var to = Math.Min(End, from + Longest);
        return (from > Start ? "……" : "") + Text[from..to] + (to < End ? "……" : "");
    }
}

/// <summary>A number of the prose that names a quantity of a table.</summary>
/// <param name="Quantity">Which.</param>
/// <param name="Wording">How tightly.</param>
/// <param name="Mention">The number.</param>
/// <param name="Sentence">Where it stands.</param>
internal sealed record Claim(Quantity Quantity, Wording Wording, Mention Mention, Sentence Sentence);

/// <summary>A sentence says that nobody applied.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="At">Where the denial begins.</param>
/// <param name="CarriedIn">It speaks of applications carried in.</param>
internal sealed record Denial(Sentence Sentence, int At, bool CarriedIn);

/// <summary>A sentence says that there were no reviews, no suits, or neither.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="At">Where it says so.</param>
/// <param name="Reviews">No reviews.</param>
/// <param name="Suits">No suits.</param>
internal sealed record NoProceeding(Sentence Sentence, int At, bool Reviews, bool Suits);

using Gongkai.Data.Publishing;

namespace Gongkai.Publishing.Edit;

/// <summary>A tie as one of the two sees it.</summary>
internal enum SeenAs
{
    Interprets,
    InterpretedBy,
    Amends,
    AmendedBy,
    Abolishes,
    AbolishedBy,
    Related,
}

/// <summary>What ties are called.</summary>
internal static class TieWords
{
    internal static string Of(SeenAs kind) => kind switch
    {
        SeenAs.Interprets => "解读的文件",
        SeenAs.InterpretedBy => "政策解读",
        SeenAs.Amends => "修改的文件",
        SeenAs.AmendedBy => "被其修改",
        SeenAs.Abolishes => "废止的文件",
        SeenAs.AbolishedBy => "被其废止",
        _ => "相关信息",
    };

    internal static SeenAs Seen(TieKind kind) => kind switch
    {
        TieKind.Interprets => SeenAs.Interprets,
        TieKind.InterpretedBy => SeenAs.InterpretedBy,
        TieKind.Amends => SeenAs.Amends,
        TieKind.Abolishes => SeenAs.Abolishes,
        _ => SeenAs.Related,
    };

    /// <summary>All ties of a content as one text, for comparisons.</summary>
    internal static string Of(IEnumerable<ItemTie> ties) => string.Join("；", ties.Select(tie =>
        $"{Of(Seen(tie.Kind))}：编号 {tie.ItemId}{(tie.On is { } on ? $"（{on:yyyy-MM-dd} 起）" : "")}"));
}

using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Decide;

/// <summary>A mark as the form sends it.</summary>
internal sealed class PostedMark
{
    internal const int Most = 100;
    internal const int LongestQuote = 300;
    internal const int LongestComment = 1000;

    public string? Quote { get; set; }

    public int Nth { get; set; }

    public string? Comment { get; set; }

    internal ReviewMark ToMark() => new((Quote ?? "").Trim(), (Comment ?? "").Trim()) { Nth = Math.Max(0, Nth) };

    /// <summary>What keeps the opinion and the marks of a form from being kept.</summary>
    internal static IReadOnlyList<Problem> Check(string note, IReadOnlyList<ReviewMark> marks)
    {
        Problem?[] found =
        [
            note.Length > ReviewModel.LongestNote ? Bad("opinion.too-long", $"意见有 {note.Length} 字，超过 {ReviewModel.LongestNote} 字。", "请写得简短一些，或者批注在字句上。", "Note") : null,
            marks.Count > Most ? Bad("marks.too-many", $"批注有 {marks.Count} 处，超过 {Most} 处。", "请合并批注，或者写在意见里。", "Note") : null,
            marks.Any(mark => mark.Comment.Length == 0) ? Bad("marks.no-comment", "有批注没有写意见。", "请写明要修改什么，或者删除这条批注。", "Note") : null,
            marks.Any(mark => mark.Quote.Length > LongestQuote || mark.Comment.Length > LongestComment)
                ? Bad("marks.too-long", $"有批注太长：引用的字句不超过 {LongestQuote} 字，意见不超过 {LongestComment} 字。", "请分成几处批注。", "Note") : null,
        ];
        return [.. found.OfType<Problem>()];
    }

    private static Problem Bad(string code, string says, string remedy, string field) => new(code, Severity.Error, says, remedy, "") { Field = field };
}

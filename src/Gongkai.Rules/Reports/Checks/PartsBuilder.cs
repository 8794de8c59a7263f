using System.Buffers;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>What taking one more number into a list of parts led to.</summary>
internal enum PartsStep
{
    /// <summary>The list may go on.</summary>
    Next,

    /// <summary>The parts make up the whole, or the list is not plain: nothing to say.</summary>
    Complete,

    /// <summary>The list ends here.</summary>
    End,
}

/// <summary>Takes the numbers after a whole for its parts, as long as they are plainly that.</summary>
internal sealed class PartsBuilder(Sentence sentence, Mention whole, int start)
{
    private const int LongestLabel = 48;

    private static readonly SearchValues<string> EndOfList = SearchValues.Create(
        [
            "共", "总计", "累计", "同比", "较", "比上年", "办结", "结转", "答复", "其中", "另", "本级", "（", "全年", "收到", "受理", "涉及", "通过率",
        ],
        StringComparison.Ordinal);

    private readonly List<decimal> _parts = [];
    private int _at = start;
    private decimal _sum;
    private char _separator;
    private bool _plain = true;
    private bool _rest;
    private bool _open;
    private bool _closed;

    /// <summary>The next number of the sentence.</summary>
    internal PartsStep Take(Mention part)
    {
        var label = sentence.Text.AsSpan(_at, part.Start - _at);
        if (part.Unit is "年" or "月" or "日")
        {
            return PartsStep.Next;
        }

        if (part.Unit == "%" && label.Contains('占'))
        {
            _at = part.End;
            return PartsStep.Next;
        }

        if (part.Unit != whole.Unit || part.Approximate || label.Length is 0 or > LongestLabel
            || Lexicon.Has(label.TrimStart("，、；"), EndOfList))
        {
            return PartsStep.End;
        }

        _parts.Add(part.Value);
        _sum += part.Value;
        var name = label.TrimStart("，、；和及");
        _rest = name.StartsWith("其他") || name.StartsWith("其它") || name.StartsWith("其余");
        _at = part.End;
        return _sum == whole.Value ? PartsStep.Complete : After();
    }

    /// <summary>The list as far as it can be judged; null when it cannot.</summary>
    internal PartsList? Result() => _parts.Count > 1 || (_open && _parts.Count == 1)
        ? new(sentence, whole, _parts, _open, Exhaustive: _closed && (_plain || _rest))
        : null;

    /// <summary>等, the end of the sentence, or a separator of the same kind.</summary>
    private PartsStep After()
    {
        var next = _at < sentence.End ? sentence.Text[_at] : '。';
        var ends = next is '。' or '）' || (next == '；' && _separator is not ('\0' or '；'));
        if (ends || next == '等')
        {
            _open = next == '等';
            _closed = ends;
            return PartsStep.End;
        }

        if (next is not ('，' or '、' or '；' or '和' or '及' or '（'))
        {
            return PartsStep.Complete;
        }

        _plain &= next is '、' or '和' or '及';
        _separator = _separator == '\0' ? next : _separator;
        return PartsStep.Next;
    }
}

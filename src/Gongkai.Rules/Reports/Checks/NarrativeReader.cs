namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// Reads prose sentence by sentence: claims about table quantities, denials (“未收到……申请”), wholes with their parts.
/// </summary>
/// <remarks>
/// Careful rather than clever: a number is taken for a claim only where every word around it is known. In doubt it is left
/// alone. A “sentence” of more than <see cref="LongestSentence"/> characters is not read.
/// </remarks>
internal sealed class NarrativeReader(int? year, string agency)
{
    /// <summary>What has no full stop for so many characters is no sentence (a list, a table run together) and is not
    /// read.</summary>
    internal const int LongestSentence = 2_000;

    private const int HeadingLength = 24;

    private readonly List<Mention> _mentions = [];

    internal List<Claim> Claims { get; } = [];

    internal List<Denial> Denials { get; } = [];

    internal List<NoProceeding> NoProceedings { get; } = [];

    internal List<PartsList> Parts { get; } = [];

    internal int? Year => year;

    /// <summary>Whether the organ itself receives reconsiderations (行政复议法第四条): then “收到行政复议申请” is its daily work.</summary>
    internal bool ReceivesReviews { get; } = agency.Length == 0
        || agency.Contains("政府", StringComparison.Ordinal) || agency.Contains("司法", StringComparison.Ordinal);

    /// <summary>Reads one section.</summary>
    /// <param name="section">Its number.</param>
    /// <param name="text">As kept in the report.</param>
    /// <param name="topic">Whether the section as a whole is about applications (三, 四).</param>
    internal void Read(int section, string text, bool topic)
    {
        var clean = Prose.Clean(text);
        var underHeading = topic;
        for (var start = 0; start < clean.Length;)
        {
            var end = clean.AsSpan(start).IndexOf('\n');
            end = end < 0 ? clean.Length : start + end;
            if (end - start < HeadingLength && clean[start] is '（' or '一' or '二' or '三' or '四' or '五'
                && clean.AsSpan(start, end - start).IndexOf('，') < 0)
            {
                underHeading = topic || Lexicon.Has(clean.AsSpan(start, end - start), "申请");
            }

            Paragraph(section, clean, start, end, underHeading);
            start = end + 1;
        }
    }

    private void Paragraph(int section, string text, int start, int end, bool topic)
    {
        while (start < end)
        {
            var stop = text.AsSpan(start, end - start).IndexOfAny('。', '！', '？');
            stop = stop < 0 ? end : start + stop;
            if (stop - start <= LongestSentence)
            {
                topic = Sentence(new Sentence(section, text, start, stop), topic);
            }

            start = stop + 1;
        }
    }

    /// <summary>Reads one sentence.</summary>
    /// <returns>Whether applications are the topic from here on.</returns>
    private bool Sentence(Sentence sentence, bool topic)
    {
        topic |= Lexicon.Has(sentence.Span, Lexicon.Topic);
        if (sentence.Span.IndexOfAnyInRange('0', '9') >= 0)
        {
            Numbers(sentence, topic);
        }

        DenialReader.Read(this, sentence, topic);
        return topic;
    }

    private void Numbers(Sentence sentence, bool topic)
    {
        var claims = Lexicon.Has(sentence.Span, Lexicon.Claiming);
        var lists = Lexicon.Has(sentence.Span, Lexicon.Listing);
        if (claims || lists)
        {
            Collect(sentence);
        }

        if (lists)
        {
            PartsReader.Read(sentence, _mentions, Parts);
        }

        if (claims)
        {
            Claim(sentence, topic);
        }
    }

    private void Claim(Sentence sentence, bool topic)
    {
        decimal? saidYear = null;
        var border = sentence.Start;
        foreach (var mention in _mentions)
        {
            if (mention.Unit == "年")
            {
                saidYear = mention.Value is > 1990 and < 2100 ? mention.Value : saidYear;
            }
            else if (mention.Unit is not ("月" or "日"))
            {
                if (!mention.Approximate && (mention.Cases || mention.Money))
                {
                    var context = new MentionContext(sentence, mention, border, topic, OtherYear: saidYear is { } said
                        && said != year);
                    ClaimReader.Read(this, context);
                }

                border = mention.End;
            }
        }
    }

    private void Collect(Sentence sentence)
    {
        _mentions.Clear();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (char.IsAsciiDigit(sentence.Text[i]))
            {
                var mention = Mention.At(sentence.Text, i);
                _mentions.Add(mention);
                i = mention.End - 1;
            }
        }
    }
}

/// <summary>A number with the words around it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Mention">The number.</param>
/// <param name="Border">The end of the number before it, or the start of the sentence.</param>
/// <param name="Topic">Whether applications are the topic here.</param>
/// <param name="OtherYear">Whether the last year named in the sentence is not the report year.</param>
internal readonly record struct MentionContext(Sentence Sentence, Mention Mention, int Border, bool Topic, bool OtherYear)
{
    /// <summary>From the number before (or the sentence start) to the number.</summary>
    internal ReadOnlySpan<char> SinceLastNumber => Sentence.Text.AsSpan(Border, Mention.Start - Border);

    /// <summary>From the last comma, semicolon, colon or bracket to the number.</summary>
    internal ReadOnlySpan<char> Clause
    {
        get
        {
            var left = SinceLastNumber;
            return left[(left.LastIndexOfAny(Lexicon.Borders) + 1)..];
        }
    }

    /// <summary>What follows the unit, to the end of the sentence.</summary>
    internal ReadOnlySpan<char> After => Sentence.Text.AsSpan(Mention.End, Math.Max(0, Sentence.End - Mention.End));

    /// <summary>The sentence up to the number.</summary>
    internal ReadOnlySpan<char> Before => Sentence.Text.AsSpan(Sentence.Start, Mention.Start - Sentence.Start);
}

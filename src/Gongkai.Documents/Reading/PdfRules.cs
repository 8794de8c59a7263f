using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Gongkai.Documents.Reading;

/// <summary>The ruling lines of a page: strokes along an axis and filled boxes as thin as a line.</summary>
internal sealed class PdfRules
{
    private const double Thin = 3;
    private const int Most = 6000;

    private readonly PdfTurn _turn;

    private PdfRules(PdfTurn turn) => _turn = turn;

    internal List<PdfRule> Horizontals { get; } = [];

    internal List<PdfRule> Verticals { get; } = [];

    /// <summary>The lines, each joined where it is drawn in pieces; none when a page has so many that it is a drawing.</summary>
    internal static PdfRules Read(IReadOnlyList<PdfPath> paths, PdfTurn turn)
    {
        var rules = new PdfRules(turn);
        foreach (var path in paths)
        {
            if (path.IsStroked || path.IsFilled)
            {
                foreach (var subpath in path)
                {
                    rules.Add(subpath, path.IsStroked);
                }
            }

            if (rules.Horizontals.Count + rules.Verticals.Count > Most)
            {
                return new PdfRules(turn);
            }
        }

        Join(rules.Horizontals);
        Join(rules.Verticals);
        return rules;
    }

    private void Add(PdfSubpath subpath, bool stroked)
    {
        if (subpath.GetBoundingRectangle() is not { } box)
        {
            return;
        }

        var (a, b) = (_turn.Point(box.BottomLeft), _turn.Point(box.TopRight));
        var thin = Math.Min(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)) <= Thin;
        if (thin)
        {
            Add(a, b);
        }
        else if (stroked)
        {
            foreach (var command in subpath.Commands)
            {
                if (command is PdfSubpath.Line line)
                {
                    Add(_turn.Point(line.From), _turn.Point(line.To));
                }
            }

            if (subpath.IsDrawnAsRectangle || subpath.IsClosed())
            {
                Outline(subpath, a, b);
            }
        }
    }

    /// <summary>A closed box need not draw its last side.</summary>
    private void Outline(PdfSubpath subpath, PdfPoint a, PdfPoint b)
    {
        if (subpath.IsDrawnAsRectangle)
        {
            Add(a, new PdfPoint(b.X, a.Y));
            Add(new PdfPoint(a.X, b.Y), b);
            Add(a, new PdfPoint(a.X, b.Y));
            Add(new PdfPoint(b.X, a.Y), b);
        }
    }

    private void Add(PdfPoint a, PdfPoint b)
    {
        var (width, height) = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
        if (height <= Thin && width > Thin)
        {
            Horizontals.Add(new PdfRule((a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
        }
        else if (width <= Thin && height > Thin)
        {
            Verticals.Add(new PdfRule((a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }
    }

    private static void Join(List<PdfRule> rules)
    {
        rules.Sort((a, b) => Math.Abs(a.At - b.At) > 1 ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        var kept = 0;
        for (var i = 1; i < rules.Count; i++)
        {
            if (Math.Abs(rules[i].At - rules[kept].At) <= 1
                && rules[i].From <= rules[kept].To + Thin && rules[i].From >= rules[kept].From)
            {
                rules[kept] = rules[kept] with { To = Math.Max(rules[kept].To, rules[i].To) };
            }
            else
            {
                rules[++kept] = rules[i];
            }
        }

        if (rules.Count > 0)
        {
            rules.RemoveRange(kept + 1, rules.Count - kept - 1);
        }
    }
}

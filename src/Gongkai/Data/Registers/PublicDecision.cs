using Gongkai.Rules.Registers;

namespace Gongkai.Data.Registers;

/// <summary>What the public sees of a licence or penalty (双公示): no natural person's name, no identity number.</summary>
internal sealed record PublicDecision(
    long Id, DecisionKind Kind, string Subject, string SubjectCode, string DocumentName, string DocumentNumber, string Category,
    string Content, string Facts, string Basis, DateOnly DecidedOn, DateOnly? ValidUntil, DateOnly PublishedOn)
{
    /// <summary>As it is, or would be, shown.</summary>
    internal static PublicDecision Of(DecisionEntry entry, DateOnly publishedOn)
    {
        var person = entry.SubjectClass == SubjectClass.NaturalPerson;
        var shown = SubjectName.Shown(entry.Subject, person);
        string Clean(string text) => person && entry.Subject.Length > 1 ? text.Replace(entry.Subject, shown, StringComparison.Ordinal) : text;
        return new PublicDecision(
            entry.Id, entry.Kind, shown, person ? "" : entry.SubjectCode, Clean(entry.DocumentName), entry.DocumentNumber, entry.Category,
            Clean(entry.Content), Clean(entry.Facts), entry.Basis, entry.DecidedOn, entry.ValidUntil, publishedOn);
    }
}

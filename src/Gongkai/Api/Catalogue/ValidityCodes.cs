using Gongkai.Data.Publishing;

namespace Gongkai.Api.Catalogue;

/// <summary>
/// The validity of a document on a day. The stored word is as of the last time a job looked: a term that begins or runs out today is
/// told as of today.
/// </summary>
internal static class ValidityCodes
{
    private const string Ended = "废";
    private const string Lapsed = "失效";
    private const string Amended = "已修改";

    internal static ValidityCode On(DateOnly day, string stored, DateOnly? effectiveOn, DateOnly? expiresOn) =>
        stored.Length == 0 ? ValidityCode.None
        : stored.Contains(Ended, StringComparison.Ordinal) ? ValidityCode.Abolished
        : stored.Contains(Lapsed, StringComparison.Ordinal) || expiresOn < day ? ValidityCode.Lapsed
        : effectiveOn > day ? ValidityCode.NotYetInForce
        : stored == Amended ? ValidityCode.Amended
        : ValidityCode.InForce;

    internal static IQueryable<Publication> WithValidity(this IQueryable<Publication> items, ValidityCode code, DateOnly day)
    {
        var running = items.Where(item => item.Validity != "" && !item.Validity.Contains(Ended) && !item.Validity.Contains(Lapsed)
            && (item.Content.ExpiresOn == null || item.Content.ExpiresOn >= day));
        var begun = running.Where(item => item.Content.EffectiveOn == null || item.Content.EffectiveOn <= day);
        return code switch
        {
            ValidityCode.None => items.Where(item => item.Validity == ""),
            ValidityCode.Abolished => items.Where(item => item.Validity.Contains(Ended)),
            ValidityCode.Lapsed => items.Where(item => item.Validity != "" && !item.Validity.Contains(Ended)
                && (item.Validity.Contains(Lapsed) || item.Content.ExpiresOn < day)),
            ValidityCode.NotYetInForce => running.Where(item => item.Content.EffectiveOn > day),
            ValidityCode.Amended => begun.Where(item => item.Validity == Amended),
            _ => begun.Where(item => item.Validity != Amended),
        };
    }
}

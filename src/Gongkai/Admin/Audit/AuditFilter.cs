using Gongkai.Data.Audit;
using Gongkai.Shell;

namespace Gongkai.Admin.Audit;

/// <summary>Which records are asked for. Days are Beijing's, both ends included.</summary>
internal sealed class AuditFilter
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Who { get; set; }

    public string? Act { get; set; }

    public string? Subject { get; set; }

    public long? Agency { get; set; }

    internal bool Any => From is not null || To is not null || Agency is not null || Said(Who) is not null || Said(Act) is not null || Said(Subject) is not null;

    internal IQueryable<AuditRecord> Of(IQueryable<AuditRecord> records)
    {
        if (From is { } from)
        {
            var start = BeijingDate.StartOf(from);
            records = records.Where(record => record.At >= start);
        }

        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = BeijingDate.StartOf(to.AddDays(1));
            records = records.Where(record => record.At < end);
        }

        if (Said(Who) is { } who)
        {
            records = records.Where(record => record.Actor.Contains(who));
        }

        if (Said(Act) is { } act)
        {
            records = records.Where(record => record.Action.StartsWith(act));
        }

        if (Said(Subject) is { } subject)
        {
            records = records.Where(record => record.Subject == subject);
        }

        return Agency is { } agency ? records.Where(record => record.AgencyId == agency) : records;
    }

    /// <summary>For links and for the record of an export.</summary>
    internal Dictionary<string, string?> Query()
    {
        (string Name, string? Value)[] all =
        [
            ("From", From?.ToString("yyyy-MM-dd")), ("To", To?.ToString("yyyy-MM-dd")), ("Who", Said(Who)), ("Act", Said(Act)), ("Subject", Said(Subject)),
            ("Agency", Agency?.ToString()),
        ];
        return all.Where(each => each.Value is not null).ToDictionary(each => each.Name, each => each.Value);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

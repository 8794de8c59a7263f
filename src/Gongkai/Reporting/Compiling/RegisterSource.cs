using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Reports;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Compiling;

/// <summary>The registers of an organ as the rules read them, each record with its words.</summary>
internal sealed class RegisterSource(GongkaiDb db)
{
    private readonly Dictionary<string, LedgerRow> _rows = new(StringComparer.Ordinal);

    /// <summary>The records by the names in <see cref="RegisterRecords"/>; filled by <see cref="LoadAsync"/>.</summary>
    internal IReadOnlyDictionary<string, LedgerRow> Rows => _rows;

    internal async Task<RegisterRecords> LoadAsync(long agencyId, int year, CancellationToken cancel)
    {
        List<NormativeRecord> documents = [.. await PublishedAsync(agencyId, cancel), .. await KeptAsync(agencyId, cancel)];
        var yearly = await db.YearlyFigures.AsNoTracking().Where(figure => figure.AgencyId == agencyId && figure.Year == year)
            .OrderBy(figure => figure.Cell).ToListAsync(cancel);
        return new RegisterRecords(
            documents, await DecisionsAsync(agencyId, year, cancel), await PaymentsAsync(agencyId, year, cancel),
            [.. yearly.Select(figure => new YearlyFigure(figure.Cell, CellValue.Of(figure.Value, figure.Unit, null), figure.Source))]);
    }

    /// <summary>What this platform published, by the very rows that readers see: dates, term, and the acts that ended it.</summary>
    private async Task<IEnumerable<NormativeRecord>> PublishedAsync(long agencyId, CancellationToken cancel)
    {
        var items = await db.Publications.AsNoTracking()
            .Where(item => item.AgencyId == agencyId
                && (item.Content.Kind == ItemKind.Regulation || item.Content.Kind == ItemKind.NormativeDocument))
            .Select(item => new
            {
                item.ItemId,
                item.Content.Kind,
                item.Content.Title,
                item.Content.DocumentNumber,
                item.Content.FormedOn,
                item.Content.ExpiresOn,
                item.PublishedAt,
                item.Validity,
            }).ToListAsync(cancel);
        long[] ids = [.. items.Select(item => item.ItemId)];
        var ends = await db.ItemLinks.AsNoTracking()
            .Where(link => link.Kind == LinkKind.Abolishes && link.On != null && ids.Contains(link.ToItemId)
                && db.Publications.Any(act => act.ItemId == link.FromItemId))
            .Select(link => new { link.ToItemId, On = link.On!.Value }).ToListAsync(cancel);
        var ended = ends.GroupBy(end => end.ToItemId).ToDictionary(group => group.Key, group => group.Min(end => end.On));
        return items.Select(item =>
        {
            var published = BeijingDate.Of(item.PublishedAt);
            var issued = item.FormedOn ?? published;
            var over = item.ExpiresOn?.AddDays(1);
            DateOnly? act = ended.TryGetValue(item.ItemId, out var on) ? on : null;
            var abolished = act is not null && !(over <= act);
            var id = Keep(new LedgerRow(
                $"item-{item.ItemId}", $"{item.Title}（{item.DocumentNumber}）", $"/office/items/{item.ItemId}", issued, item.Validity));
            return new NormativeRecord(
                id, item.Kind == ItemKind.Regulation ? NormativeKind.Rule : NormativeKind.NormativeDocument, issued, published,
                abolished ? act : over, abolished);
        });
    }

    private async Task<IEnumerable<NormativeRecord>> KeptAsync(long agencyId, CancellationToken cancel)
    {
        var entries = await db.DocumentEntries.AsNoTracking().Where(entry => entry.AgencyId == agencyId).ToListAsync(cancel);
        return entries.Select(entry =>
        {
            var over = entry.ExpiresOn?.AddDays(1);
            var abolished = entry.EndedOn is not null && !(over <= entry.EndedOn);
            var id = Keep(new LedgerRow(
                $"document-{entry.Id}", $"{entry.Title}（{entry.Number}）", $"/office/registers/documents/{entry.Id}", entry.IssuedOn));
            return new NormativeRecord(id, entry.Kind, entry.IssuedOn, entry.PublishedOn, abolished ? entry.EndedOn : over, abolished);
        });
    }

    private async Task<IReadOnlyList<DecisionRecord>> DecisionsAsync(long agencyId, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var entries = await db.DecisionEntries.AsNoTracking()
            .Where(entry => entry.AgencyId == agencyId && entry.DecidedOn >= first && entry.DecidedOn <= last)
            .Select(entry => new { entry.Id, entry.Kind, entry.DocumentNumber, entry.DecidedOn }).ToListAsync(cancel);
        return
        [
            .. entries.Select(entry => new DecisionRecord(
                Keep(new LedgerRow(
                    $"decision-{entry.Id}", entry.DocumentNumber, $"/office/registers/{Code(entry.Kind)}/{entry.Id}", entry.DecidedOn)),
                entry.Kind, entry.DecidedOn)),
        ];
    }

    private async Task<IReadOnlyList<PaymentRecord>> PaymentsAsync(long agencyId, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var entries = await db.PaymentEntries.AsNoTracking()
            .Where(entry => entry.AgencyId == agencyId && entry.On >= first && entry.On <= last).ToListAsync(cancel);
        return
        [
            .. entries.Select(entry => new PaymentRecord(
                Keep(new LedgerRow(
                    $"payment-{entry.Id}", entry.Name,
                    $"/office/registers/{(entry.Kind == PaymentKind.Fee ? "fees" : "procurements")}/{entry.Id}", entry.On)),
                entry.Kind, entry.On, entry.Yuan)),
        ];
    }

    private static string Code(DecisionKind kind) => kind switch
    {
        DecisionKind.Licence => "licences",
        DecisionKind.OtherService => "services",
        DecisionKind.Penalty => "penalties",
        _ => "coercions",
    };

    private string Keep(LedgerRow row)
    {
        _rows[row.Id] = row;
        return row.Id;
    }
}

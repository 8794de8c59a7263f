using System.Linq.Expressions;
using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Registers;

/// <summary>An entry as a list shows it.</summary>
internal sealed record RegisterLine(long Id, string Title, string Note, DateOnly Day);

/// <summary>One register of an organ: its fields, its list, its entries as texts. Pages and imports know it by these alone.</summary>
internal abstract class RegisterBook(string code, string name, string says, IReadOnlyList<RegisterField> fields)
{
    /// <summary>In addresses.</summary>
    internal string Code => code;

    internal string Name => name;

    /// <summary>What belongs here, and which figures it gives.</summary>
    internal string Says => says;

    internal IReadOnlyList<RegisterField> Fields => fields;

    internal RegisterValues Read(Func<string, string> text) => new(fields, text);

    /// <summary>Some entries of a year, the newest first.</summary>
    internal abstract Task<IReadOnlyList<RegisterLine>> LinesAsync(
        GongkaiDb db, long agencyId, int year, (int Skip, int Take) part, CancellationToken cancel);

    internal abstract Task<int> CountAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancel);

    /// <summary>The texts of an entry by field; null when the organ has no such entry.</summary>
    internal abstract Task<IReadOnlyDictionary<string, string>?> FindAsync(GongkaiDb db, long agencyId, long id, CancellationToken cancel);

    /// <summary>The keys an organ has already: nothing comes in twice.</summary>
    internal abstract Task<IReadOnlySet<string>> KeysAsync(GongkaiDb db, long agencyId, CancellationToken cancel);

    /// <summary>What makes an entry the same as another; empty where nothing does.</summary>
    internal abstract string KeyOf(RegisterValues values);

    /// <summary>What the fields say together: days in order, an end with its basis.</summary>
    internal virtual IEnumerable<Problem> Check(RegisterValues values) => [];

    /// <summary>Adds an entry, or changes one. The caller has checked the values, and saves.</summary>
    /// <returns>False when the entry to be changed is not there.</returns>
    internal abstract Task<bool> WriteAsync(
        GongkaiDb db, long agencyId, long? id, RegisterValues values, (long PersonId, DateTime At) by, CancellationToken cancel);

    internal abstract Task<bool> RemoveAsync(GongkaiDb db, long agencyId, long id, CancellationToken cancel);

    internal static Problem Refused(string code, string field, string says, string remedy, string law = "") =>
        new("register." + code, Severity.Error, says, remedy, law) { Field = field };
}

/// <summary>A register over one table.</summary>
internal abstract class RegisterBook<T>(string code, string name, string says, IReadOnlyList<RegisterField> fields)
    : RegisterBook(code, name, says, fields)
    where T : class, IRegisterEntry
{
    protected abstract Expression<Func<T, DateOnly>> Day { get; }

    /// <summary>What makes an entry the same as another; null where nothing does.</summary>
    protected abstract Expression<Func<T, string>>? Key { get; }

    protected abstract IQueryable<T> All(GongkaiDb db);

    protected abstract T New(long agencyId, RegisterValues values);

    protected abstract void Write(T entry, RegisterValues values);

    protected abstract IReadOnlyDictionary<string, string> Texts(T entry);

    protected abstract RegisterLine Line(T entry);

    internal override async Task<IReadOnlyList<RegisterLine>> LinesAsync(
        GongkaiDb db, long agencyId, int year, (int Skip, int Take) part, CancellationToken cancel) =>
    [
        .. (await In(db, agencyId, year).OrderByDescending(Day).ThenByDescending(entry => entry.Id).Skip(part.Skip).Take(part.Take)
            .ToListAsync(cancel)).Select(Line),
    ];

    internal override Task<int> CountAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancel) =>
        In(db, agencyId, year).CountAsync(cancel);

    internal override async Task<IReadOnlyDictionary<string, string>?> FindAsync(
        GongkaiDb db, long agencyId, long id, CancellationToken cancel) =>
        await In(db, agencyId, null).SingleOrDefaultAsync(entry => entry.Id == id, cancel) is { } entry ? Texts(entry) : null;

    internal override async Task<IReadOnlySet<string>> KeysAsync(GongkaiDb db, long agencyId, CancellationToken cancel) =>
        Key is not { } key ? new HashSet<string>()
            : (await In(db, agencyId, null).Select(key).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);

    internal override async Task<bool> WriteAsync(
        GongkaiDb db, long agencyId, long? id, RegisterValues values, (long PersonId, DateTime At) by, CancellationToken cancel)
    {
        var entry = id is null ? New(agencyId, values)
            : await All(db).SingleOrDefaultAsync(known => known.Id == id && known.AgencyId == agencyId, cancel);
        if (entry is null)
        {
            return false;
        }

        Write(entry, values);
        (entry.RecordedById, entry.RecordedAt) = by;
        if (id is null)
        {
            db.Add(entry);
        }

        return true;
    }

    internal override async Task<bool> RemoveAsync(GongkaiDb db, long agencyId, long id, CancellationToken cancel)
    {
        if (await All(db).SingleOrDefaultAsync(known => known.Id == id && known.AgencyId == agencyId, cancel) is not { } entry)
        {
            return false;
        }

        db.Remove(entry);
        return true;
    }

    private IQueryable<T> In(GongkaiDb db, long agencyId, int? year)
    {
        var own = All(db).AsNoTracking().Where(entry => entry.AgencyId == agencyId);
        if (year is not { } only)
        {
            return own;
        }

        var (first, last, day) = (new DateOnly(only, 1, 1), new DateOnly(only, 12, 31), Day);
        var within = Expression.AndAlso(
            Expression.GreaterThanOrEqual(day.Body, Expression.Constant(first)), Expression.LessThanOrEqual(day.Body, Expression.Constant(last)));
        return own.Where(Expression.Lambda<Func<T, bool>>(within, day.Parameters));
    }

    protected static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";

    protected static string Text(decimal? money) => money?.ToString("0.######") ?? "";
}

using Gongkai.Data;
using Gongkai.Data.Reporting;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>Who changed a section since somebody opened it, and when (UTC).</summary>
internal sealed record SectionConflict(string By, DateTime At, string Theirs, int Revision);

/// <summary>What came of a save: the section's new revision, a refusal, or somebody else's change.</summary>
internal sealed record SectionSave(int Revision, Problem? Refused, SectionConflict? Conflict);

/// <summary>Writes into a report: sections, figures corrected by hand, reasons for soft findings.</summary>
internal sealed class ReportWriting(GongkaiDb db, Signed signed, TimeProvider time)
{
    private const int LongestSection = 20_000;
    private const int LongestReason = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Saves a section that still is at the revision the writer has seen; otherwise nothing is saved and nothing lost.</summary>
    internal async Task<SectionSave> SaveAsync(OpenReport open, int number, string text, int seen, CancellationToken cancel)
    {
        if (open.WhyNotWrite is { } closed)
        {
            return new SectionSave(0, closed, null);
        }

        if (text.Length > LongestSection)
        {
            return new SectionSave(0, Refused("report.long", $"这一部分超过 {LongestSection} 字。", "请压缩文字。", "Text"), null);
        }

        var section = open.Row.Sections.First(part => part.Number == number);
        if (section.Revision != seen)
        {
            return new SectionSave(0, null, await ConflictAsync(section, cancel));
        }

        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        if (plain == section.Text)
        {
            return new SectionSave(section.Revision, null, null);
        }

        (section.Text, section.UpdatedById, section.UpdatedAt) = (plain, signed.Id, Now);
        section.Revision++;
        db.Record("report.write", $"report:{open.Row.Id}", open.Agency.Id, $"第 {number} 部分");
        try
        {
            await db.SaveChangesAsync(cancel);
            return new SectionSave(section.Revision, null, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var theirs = await db.ReportSections.AsNoTracking().SingleAsync(part => part.Id == section.Id, cancel);
            return new SectionSave(0, null, await ConflictAsync(theirs, cancel));
        }
    }

    /// <summary>Corrects a figure by hand. The computed one, the reason and the person stay with it.</summary>
    internal async Task<IReadOnlyList<Problem>> CorrectAsync(
        OpenReport open, CellDefinition cell, string value, string reason, CancellationToken cancel)
    {
        if (WhyNotCorrect(open, cell, value, reason) is { } refused)
        {
            return [refused];
        }

        var computed = open.Base![cell].Value;
        var figure = Registers.RegisterField.MoneyOf(value.TrimStart('-'))!.Value * (value.StartsWith('-') ? -1 : 1);
        var correction = open.Row.Corrections.FirstOrDefault(known => known.Cell == cell.Code);
        if (correction is null)
        {
            open.Row.Corrections.Add(correction = new CellCorrection { Cell = cell.Code, Reason = "" });
        }

        correction.Unit = cell.Kind == CellKind.Amount && cell.Unit is null ? "元" : null;
        (correction.Computed, correction.Value, correction.Reason) = (computed, figure, reason.Trim());
        (correction.PersonId, correction.At) = (signed.Id, Now);
        return await SavedAsync(open, "report.correct-cell", $"{cell.Code}：{computed:0.######} → {figure:0.######}", cancel);
    }

    internal async Task<IReadOnlyList<Problem>> RestoreAsync(OpenReport open, CellDefinition cell, CancellationToken cancel)
    {
        if (open.WhyNotWrite is { } closed)
        {
            return [closed];
        }

        open.Row.Corrections.RemoveAll(known => known.Cell == cell.Code);
        return await SavedAsync(open, "report.restore-cell", cell.Code, cancel);
    }

    /// <summary>Gives the reason for a soft finding; an empty reason takes it back.</summary>
    internal async Task<IReadOnlyList<Problem>> ExplainAsync(OpenReport open, Finding finding, string reason, CancellationToken cancel)
    {
        if (open.WhyNotWrite is { } closed)
        {
            return [closed];
        }

        if (finding.Severity != Severity.Warning || reason.Trim().Length > LongestReason)
        {
            return [Refused("report.reason", $"只有提示可以说明理由，理由不超过 {LongestReason} 字。", "错误请更正数据。", "Reason")];
        }

        open.Row.Waivers.RemoveAll(known => known.Rule == finding.Rule && known.Cell == finding.Cell);
        if (reason.Trim().Length > 0)
        {
            open.Row.Waivers.Add(new ReportWaiver
            {
                Rule = finding.Rule,
                Cell = finding.Cell,
                Reason = reason.Trim(),
                PersonId = signed.Id,
                At = Now,
            });
        }

        return await SavedAsync(open, "report.explain", $"{finding.Rule} {finding.Cell}", cancel);
    }

    private static Problem? WhyNotCorrect(OpenReport open, CellDefinition cell, string value, string reason)
    {
        var number = Registers.RegisterField.MoneyOf(value.TrimStart('-'));
        return open.WhyNotWrite is { } closed ? closed
            : open.Base is null ? Refused("report.no-ledger", "台账有误，不能编制。", "请先更正台账。", "")
            : number is null || (value.StartsWith('-') && cell.Kind != CellKind.SignedCount)
                || (cell.Kind != CellKind.Amount && number != decimal.Truncate(number.Value))
                ? Refused("report.figure", $"“{value}”不是这一格可以填的数。", "件数填不小于 0 的整数；金额填不小于 0 的数。", "Value")
            : reason.Trim().Length is 0 or > LongestReason
                ? Refused("report.reason", $"没有写明更正的理由，或者超过 {LongestReason} 字。", "请写明为什么与台账不同。", "Reason")
            : null;
    }

    private async Task<IReadOnlyList<Problem>> SavedAsync(OpenReport open, string action, string note, CancellationToken cancel)
    {
        open.Row.Revision++;
        db.Record(action, $"report:{open.Row.Id}", open.Agency.Id, note);
        try
        {
            await db.SaveChangesAsync(cancel);
            return [];
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            db.Forget();
            return [Refused("report.meanwhile", "别人刚刚修改了这份报告。", "请刷新页面后再试。", "")];
        }
    }

    private async Task<SectionConflict> ConflictAsync(ReportSection section, CancellationToken cancel)
    {
        var name = await db.People.Where(person => person.Id == section.UpdatedById).Select(person => person.FullName).SingleOrDefaultAsync(cancel);
        return new SectionConflict(name ?? "系统", section.UpdatedAt ?? Now, section.Text, section.Revision);
    }

    private static Problem Refused(string code, string says, string remedy, string field) =>
        new(code, Severity.Error, says, remedy, "") { Field = field.Length > 0 ? field : null };
}

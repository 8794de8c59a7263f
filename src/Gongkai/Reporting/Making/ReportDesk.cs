using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Reporting;
using Gongkai.Publishing.Items;
using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Rules.Reports.Writing;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>Acts on a report: the rules decide, then fact, consequences and audit record go in one save.</summary>
internal sealed class ReportDesk(
    GongkaiDb db, ReportReading reading, ReportLedger ledger, OrganSettings settings, Signed signed, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins the report of a year with the skeleton of its text; the one that exists already is given back.</summary>
    internal async Task<Checked<AnnualReport>> BeginAsync(Agency agency, int year, CancellationToken cancel)
    {
        if (await db.AnnualReports.SingleOrDefaultAsync(known => known.AgencyId == agency.Id && known.Year == year, cancel) is { } known)
        {
            return known;
        }

        if (year > BeijingDate.Today(time).Year)
        {
            return Refused("report.future", $"{year} 年还没有开始。", "请选择已经开始的年度。", "Year");
        }

        var compiling = await ledger.CompileAsync(agency, year, null, cancel);
        if (!compiling.Ok(out var compiled))
        {
            return new Checked<AnnualReport>(compiling.Problems);
        }

        var report = new AnnualReport { AgencyId = agency.Id, Year = year, CreatedById = signed.Id, CreatedAt = Now };
        var previous = await reading.PreviousAsync(report, cancel);
        report.Sections = [.. ReportSkeleton.Draft(compiled.Report, previous, compiled.Facts)
            .Select(section => new ReportSection { Number = section.Key, Text = section.Value })];
        db.AnnualReports.Add(report);
        db.Record("report.begin", $"report:{agency.Slug}:{year}", agency.Id);
        await db.SaveChangesAsync(cancel);
        return report;
    }

    internal Task<IReadOnlyList<Problem>> ReopenAsync(OpenReport open, string reason, CancellationToken cancel)
    {
        var refused = ReportActs.Reopen(open.Standing, reason, open.Today);
        return ActAsync(open, "reopen", reason, refused, () => (open.Row.ReopenedOn, open.Row.ReopenReason) = (open.Today, reason.Trim()), cancel);
    }

    internal Task<IReadOnlyList<Problem>> ConfirmZeroAsync(OpenReport open, CancellationToken cancel) => ActAsync(
        open, "zero", "确认本年度没有收到、结转和办理政府信息公开申请", open.WhyNotWrite, () => open.Row.ZeroConfirmedById = signed.Id, cancel);

    /// <summary>Submits: from now on the figures stand still, with the list of the cases they were compiled from.</summary>
    internal async Task<IReadOnlyList<Problem>> SubmitAsync(OpenReport open, CancellationToken cancel)
    {
        var problems = await WhyNotSubmitAsync(open, cancel);
        if (problems.Count > 0)
        {
            return problems;
        }

        var cases = open.Live?.CasesJson;

        return await ActAsync(open, "submit", "", null, () =>
        {
            var row = open.Row;
            (row.State, row.SubmittedAt, row.SubmittedById, row.Advice) = (ReportState.Submitted, Now, signed.Id, "");
            row.Frozen = ReportJsonText.Write(open.Report);
            (row.FrozenCases, row.CasesHash) = (cases, cases is null ? null : CompiledReport.HashOf(cases));
            foreach (var mark in row.Marks)
            {
                mark.Settled = true;
            }
        }, cancel);
    }

    /// <summary>Everything that stands in the way of submitting.</summary>
    internal async Task<IReadOnlyList<Problem>> WhyNotSubmitAsync(OpenReport open, CancellationToken cancel)
    {
        if (open.Base is not { } computed)
        {
            return [Refused("report.no-ledger", "台账有误，不能编制。", "请先更正台账。", "")];
        }

        var problems = ReportActs.Submit(open.Standing, open.Today, open.Check(), open.Corrected).ToList();
        if (ReportActs.Zero(open.Report, computed, open.Row.ZeroConfirmedById is not null) is { } zero)
        {
            problems.Add(zero);
        }

        foreach (var section in open.Row.Sections)
        {
            problems.AddRange(FigureText.Unknown(section.Text, open.Figures.Find).Select(name => Refused(
                "report.unknown-figure", $"第 {section.Number} 部分的“{{{name}}}”没有对应的数。", "请改为可用的数据名称，或者直接写文字。", "")));
        }

        problems.AddRange(SensitiveText.Problems(
            open.Report.Sections.Select(section => ($"第 {section.Key} 部分", section.Value)), await settings.GuardAsync(open.Agency.Id, cancel)));
        return problems;
    }

    /// <summary>Sends it back with marks: it follows the ledger again.</summary>
    internal Task<IReadOnlyList<Problem>> ReturnAsync(
        OpenReport open, string advice, IReadOnlyList<ReportMark> marks, CancellationToken cancel) =>
        ActAsync(open, "return", advice, ReportActs.Return(open.Standing, marks.Count, advice), () =>
        {
            var row = open.Row;
            (row.State, row.Advice) = (ReportState.Returned, advice.Trim());
            (row.Frozen, row.FrozenCases, row.CasesHash) = (null, null, null);
            row.Marks.AddRange(marks);
        }, cancel);

    internal Task<IReadOnlyList<Problem>> AcceptAsync(OpenReport open, CancellationToken cancel) => ActAsync(
        open, "accept", "", ReportActs.Accept(open.Standing, open.Row.SubmittedById == signed.Id),
        () => open.Row.State = ReportState.Accepted, cancel);

    /// <summary>Makes a version public. A correction says what changed.</summary>
    internal async Task<IReadOnlyList<Problem>> PublishAsync(OpenReport open, CancellationToken cancel)
    {
        var row = open.Row;
        var before = await db.ReportVersions.AsNoTracking().Where(version => version.ReportId == row.Id)
            .OrderByDescending(version => version.Number).Select(version => version.Content).FirstOrDefaultAsync(cancel);
        return await ActAsync(open, "publish", row.CorrectionReason, ReportActs.Publish(open.Standing), () =>
        {
            var report = ReportJsonText.ForReaders(ReportJsonText.Read(row.Frozen!));
            var content = ReportJsonText.Write(report);
            db.ReportVersions.Add(new ReportVersion
            {
                ReportId = row.Id,
                AgencyId = row.AgencyId,
                Year = row.Year,
                Number = ++row.Version,
                Content = content,
                ContentHash = CompiledReport.HashOf(content),
                CasesHash = row.CasesHash ?? "",
                PublishedAt = Now,
                PublishedById = signed.Id,
                Note = before is null ? row.SourceHash is null ? "" : "由原报告文件导入" : row.CorrectionReason,
                Changes = before is null ? "" : string.Join('\n', ReportChanges.Between(ReportJsonText.Read(before), report)),
            });
            (row.State, row.CorrectionReason) = (ReportState.Published, "");
        }, cancel);
    }

    /// <summary>Begins a corrected version; the old one stays public until the new one takes its place.</summary>
    internal Task<IReadOnlyList<Problem>> CorrectAsync(OpenReport open, string reason, CancellationToken cancel) =>
        ActAsync(open, "correct", reason, ReportActs.Correct(open.Standing, reason), () =>
        {
            var row = open.Row;
            (row.State, row.CorrectionReason) = (ReportState.Correcting, reason.Trim());
            if (row.Sections.Count == 0)
            {
                row.Sections.AddRange(open.Report.Sections.Where(part => part.Key is >= 1 and <= 6)
                    .Select(part => new ReportSection { Number = part.Key, Text = part.Value }));
            }

            (row.Frozen, row.FrozenCases, row.CasesHash) = (null, null, null);
        }, cancel);

    /// <summary>Gives up a report that nobody outside has seen. What happened to it stays in the log.</summary>
    internal async Task<IReadOnlyList<Problem>> DropAsync(OpenReport open, CancellationToken cancel)
    {
        if (open.Row is not { Version: 0, State: ReportState.Writing or ReportState.Imported })
        {
            return [Refused("report.not-droppable", "只有没有报送的报告可以放弃。", "请刷新页面，查看报告的状态。", "")];
        }

        db.AnnualReports.Remove(open.Row);
        db.Record("report.drop", $"report:{open.Row.Id}", open.Agency.Id);
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>One act: refused, lost to somebody faster, or recorded whole.</summary>
    private async Task<IReadOnlyList<Problem>> ActAsync(
        OpenReport open, string kind, string note, Problem? refused, Action act, CancellationToken cancel)
    {
        if (refused is not null)
        {
            return [refused];
        }

        act();
        open.Row.Revision++;
        db.ReportEvents.Add(new ReportEvent { ReportId = open.Row.Id, Kind = kind, At = Now, PersonId = signed.Id, Note = note.Trim() });
        db.Record("report." + kind, $"report:{open.Row.Id}", open.Agency.Id, note.Trim());
        try
        {
            await db.SaveChangesAsync(cancel);
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return [Refused("report.meanwhile", "别人刚刚办理了这份报告。", "请刷新页面，查看现在的状态。", "")];
        }
    }

    private static Problem Refused(string code, string says, string remedy, string field) =>
        new(code, Severity.Error, says, remedy, "") { Field = field.Length > 0 ? field : null };
}

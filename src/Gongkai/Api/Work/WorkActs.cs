using System.ComponentModel;
using Gongkai.Api.Faults;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Api.Work;

/// <summary>The verbs of the work. Each says which permission it needs; whether it may be done now, the rules decide.</summary>
internal static class WorkActs
{
    private const string Id = "信息的编号";
    private const int LongestNote = 2000;
    private const int LongestReason = 500;
    private const int LongestBasis = 1000;
    private const int MostMarks = 100;
    private const int LongestQuote = 300;
    private static readonly Permission[] Reviews = [Permission.ReviewFirst, Permission.ReviewSecond, Permission.ReviewFinal];

    internal static Task<IResult> CreateAsync(NewItem item, Edits edits, CancellationToken cancel) =>
        edits.CreateAsync(item, cancel);

    internal static Task<IResult> ChangeAsync(
        [Description(Id)] long id, WorkContent item,
        [FromHeader(Name = "If-Match"), Description("读取时得到的 ETag")] string? match, Edits edits, CancellationToken cancel) =>
        edits.ChangeAsync(id, match, item, cancel);

    internal static Task<IResult> UploadAsync(
        [Description(Id)] long id, IFormFile? file, [FromForm, Description("图片的替代文字；图片必填")] string? altText, Edits edits,
        CancellationToken cancel) => edits.UploadAsync(id, file, altText, cancel);

    internal static Task<IResult> RemoveAsync(
        [Description(Id)] long id, [Description("文件的 SHA-256")] string sha256, Edits edits, CancellationToken cancel) =>
        edits.RemoveAsync(id, sha256, cancel);

    internal static Task<IResult> CheckAsync([Description(Id)] long id, WorkDesk desk, CancellationToken cancel) =>
        desk.CheckAsync(id, cancel);

    internal static Task<IResult> AcceptAsync(
        [Description(Id)] long id, [Description("检查结果的编号")] string finding, AcceptOrder order, WorkDesk desk, CancellationToken cancel) =>
        TooLong("reason", order.Reason, LongestReason) ?? desk.AcceptAsync(id, finding, order, cancel);

    internal static Task<IResult> SubmitAsync([Description(Id)] long id, SeenOrder order, WorkDesk desk, CancellationToken cancel) => desk.ActAsync(
        id, [Permission.WriteItems], open => open.State.Submit(open.By, order.Seen, open.Metadata, open.MetadataSettings), cancel);

    internal static Task<IResult> PassAsync([Description(Id)] long id, PassOrder order, WorkDesk desk, CancellationToken cancel) =>
        TooLong("note", order.Note, LongestNote) ?? desk.PassAsync(id, order, cancel);

    internal static Task<IResult> ReturnAsync(
        [Description(Id)] long id, ReturnOrder order, WorkDesk desk, CancellationToken cancel)
    {
        ReviewMark[] marks = [.. order.Marks.Select(mark => new ReviewMark(mark.Quote.Trim(), mark.Comment.Trim()) { Nth = Math.Max(0, mark.Nth) })];
        var refused = TooLong("note", order.Note, LongestNote)
            ?? (marks.Length > MostMarks ? Bad("marks.too-many", $"批注有 {marks.Length} 处，超过 {MostMarks} 处。", "请合并批注，或者写在意见里。") : null)
            ?? (marks.Any(mark => mark.Comment.Length == 0) ? Bad("marks.no-comment", "有批注没有写意见。", "请写明要修改什么。") : null)
            ?? (marks.Any(mark => mark.Quote.Length > LongestQuote || mark.Comment.Length > LongestBasis)
                ? Bad("marks.too-long", $"有批注太长：引用的字句不超过 {LongestQuote} 字，意见不超过 {LongestBasis} 字。", "请分成几处批注。") : null);
        return refused ?? desk.ActAsync(
            id, Reviews, open => open.State.Return(open.By, order.Seen, order.Step, new ReturnAdvice(order.Note.Trim(), marks)), cancel, guarded: false);
    }

    internal static Task<IResult> SecrecyAsync([Description(Id)] long id, SecrecyOrder order, WorkDesk desk, CancellationToken cancel) =>
        TooLong("basis", order.Basis, LongestBasis) ?? TooLong("referredTo", order.ReferredTo, LongestBasis) ?? desk.ActAsync(
            id, [Permission.ReviewSecrecy],
            open => open.State.ReviewSecrecy(
                open.By, order.Seen,
                new SecrecyFinding(order.Result, order.Basis.Trim(), order.Result == SecrecyResult.Undecided ? (order.ReferredTo ?? "").Trim() : null)),
            cancel);

    internal static Task<IResult> PublishAsync([Description(Id)] long id, PublishOrder order, WorkDesk desk, CancellationToken cancel) => desk.ActAsync(
        id, [Permission.PublishItems],
        open => order.At is { } at ? open.State.Schedule(open.By, order.Seen, at) : open.State.Publish(open.By, order.Seen), cancel);

    internal static Task<IResult> WithdrawAsync([Description(Id)] long id, WithdrawOrder order, WorkDesk desk, CancellationToken cancel) =>
        TooLong("reason", order.Reason, LongestReason) ?? desk.ActAsync(
            id, [Permission.WithdrawItems],
            open =>
                order.At is { } at
                    ? open.State.ScheduleWithdrawal(open.By, at, order.Reason.Trim()) : open.State.Withdraw(open.By, order.Reason.Trim()),
            cancel, guarded: false);

    internal static Task<IResult> AmendAsync([Description(Id)] long id, AmendOrder order, WorkDesk desk, CancellationToken cancel) =>
        TooLong("reason", order.Reason, LongestReason) ?? desk.ActAsync(
            id, [Permission.WriteItems], open => open.State.StartAmendment(open.By, order.Seen, order.Reason.Trim()), cancel, guarded: false);

    private static Task<IResult>? TooLong(string field, string? text, int most) =>
        text?.Length > most ? Task.FromResult<IResult>(Refusal.Of(ApiProblems.TooLong(field, most))) : null;

    private static Task<IResult> Bad(string code, string says, string remedy) =>
        Task.FromResult<IResult>(Refusal.Of(new Problem(code, Severity.Error, says, remedy, "") { Field = "marks" }));
}

using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Safety.Verification;

namespace Gongkai.Commands;

/// <summary><c>gongkai verify</c>: whether database, files and audit log still agree with each other.</summary>
internal static class VerifyCommand
{
    internal static Verb Verb { get; } = new("verify", Verbs.Running, "核对数据库、文件和审计日志是否完好一致")
    {
        Forms = [new Form(null, [], Run)],
        Options = [SiteVerb.Data, SiteVerb.Database, Option.Json],
        Examples = ["gongkai verify", "gongkai verify --data /srv/gongkai --json"],
        NeedsSite = true,
        Notes = ["平台运行时也可以核对；只读，不改动任何内容。", "退出状态：0 完好；1 发现错误；2 未能核对。"],
    };

    internal static async Task<int> RunAsync(SiteOptions options, Terminal terminal, bool json)
    {
        if (SiteVerb.Missing(options) is { } missing)
        {
            return terminal.Refuse(missing);
        }

        await using (var db = Databases.Open(options))
        {
            if (SiteVerb.Outdated(await DatabaseState.OfAsync(db, CancellationToken.None)) is { } outdated)
            {
                return terminal.Refuse(outdated);
            }
        }

        var verified = await Verifier.RunAsync(options, CancellationToken.None);
        if (json)
        {
            WriteJson(verified, terminal.Output);
        }
        else
        {
            WriteText(verified, terminal.Text);
        }

        return verified.InOrder ? Exit.Done : Exit.Found;
    }

    private static int Run(Arguments arguments, Terminal terminal) => SiteVerb.Run(
        terminal, () => RunAsync(SiteVerb.OptionsOf(arguments, terminal), terminal, arguments.Has("json")));

    private static void WriteText(Verified verified, TextWriter to)
    {
        foreach (var problem in verified.Problems)
        {
            to.WriteLine($"{(problem.Severity == Severity.Error ? "错误" : "提醒")}  {Terminal.Sentence(problem)}");
        }

        to.WriteLine($"审计日志 {verified.AuditRecords} 条，锚点 {verified.Anchors} 个，文件 {verified.Files} 个（{verified.Bytes} 字节），"
            + $"公开信息 {verified.Publications} 条。");
        var errors = verified.Problems.Count(problem => problem.Severity == Severity.Error);
        to.WriteLine(errors == 0 ? "核对完成：完好一致。" : $"核对完成：有 {errors} 处错误，见上。");
    }

    private static void WriteJson(Verified verified, Stream to) => JsonOutput.Write(to, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("inOrder", verified.InOrder);
        json.WriteNumber("auditRecords", verified.AuditRecords);
        json.WriteString("auditHead", verified.Head?.Hash ?? "");
        json.WriteNumber("anchors", verified.Anchors);
        json.WriteNumber("files", verified.Files);
        json.WriteNumber("fileBytes", verified.Bytes);
        json.WriteNumber("publications", verified.Publications);
        json.WriteProblems("problems", verified.Problems);
        json.WriteEndObject();
    });
}

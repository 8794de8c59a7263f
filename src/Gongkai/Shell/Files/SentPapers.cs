using Gongkai.Documents.Inspection;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Files;

/// <summary>A paper somebody sent along with a form, looked at and taken.</summary>
internal sealed record SentPaper(string Name, string ContentType, byte[] Content);

/// <summary>Takes papers from somebody who is not signed in: few, small, of an allowed kind by their content.</summary>
internal static class SentPapers
{
    internal const int Most = 5;
    internal const int LargestMegabytes = 10;

    /// <summary>What a browser offers to choose from; the content decides.</summary>
    internal const string Accepts = ".jpg,.jpeg,.png,.pdf,.docx";

    private static readonly string[] Kinds = [".jpg", ".png", ".pdf", ".docx", ".txt"];

    internal static async Task<Checked<IReadOnlyList<SentPaper>>> ReadAsync(IReadOnlyList<IFormFile> files, string field, CancellationToken cancel)
    {
        var sent = files.Where(file => file.Length > 0).ToList();
        if (sent.Count > Most)
        {
            return Refusal(field, $"一次最多上传 {Most} 个文件，这里有 {sent.Count} 个。", "请合并成一个 PDF 再上传。");
        }

        if (sent.FirstOrDefault(file => file.Length > LargestMegabytes << 20) is { } large)
        {
            return Refusal(field, $"“{Uploads.NameOf(large.FileName)}”超过 {LargestMegabytes} MB。", "请降低扫描分辨率后再上传。");
        }

        var papers = new List<SentPaper>();
        foreach (var file in sent)
        {
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, cancel);
            var name = Uploads.NameOf(file.FileName);
            if (!FileContent.Recognise(content, name).Ok(out var kind) || !Kinds.Contains(kind.Extension))
            {
                return Refusal(field, $"“{name}”不是可以接收的文件，或者内容和文件名不符。", "请上传 JPG、PNG、PDF 或者 Word（docx）文件。");
            }

            papers.Add(new SentPaper(name, kind.ContentType, content));
        }

        return papers;
    }

    private static Problem Refusal(string field, string says, string remedy) => new("apply.paper", Severity.Error, says, remedy, "") { Field = field };
}

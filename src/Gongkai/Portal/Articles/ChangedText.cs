using System.Text.Encodings.Web;
using Gongkai.Shell.Differences;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Portal.Articles;

/// <summary>A changed line as markup, with nothing between its runs: a space there would read as one of the text's.</summary>
internal sealed class ChangedText(DiffLine line) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var run in line.Runs)
        {
            var tag = run.Kind switch { RunKind.Added => "ins", RunKind.Removed => "del", _ => null };
            writer.Write(tag is null ? "" : $"<{tag}>");
            encoder.Encode(writer, run.Text);
            writer.Write(tag is null ? "" : $"</{tag}>");
        }
    }
}

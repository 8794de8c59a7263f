using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Demo;

/// <summary>From an item of the demo to the content the platform keeps.</summary>
internal sealed class DemoContents(DemoFiles files)
{
    internal async Task<ItemContent> OfAsync(DemoPublication demo, string? body, CancellationToken cancel)
    {
        var content = new ItemContent
        {
            Title = demo.Title,
            Summary = demo.Summary,
            BodyHtml = body ?? demo.Body,
            Kind = KindOf(demo),
            DocumentNumber = demo.DocumentNumber,
            FormedOn = demo.FormedOn,
            EffectiveOn = demo.Validity?.EffectiveOn,
            ExpiresOn = demo.Validity?.ExpiresOn,
            TopicClass = demo.Topic,
            FormClass = Classes.Forms.Contains(demo.Form) ? demo.Form : "其他",
            Audience = "全社会",
            Keywords = string.Join('、', demo.Keywords),
            Source = demo.Source,
            Openness = demo.Openness switch
            {
                DemoOpenness.Active => Openness.Proactive,
                DemoOpenness.OnApplication => Openness.OnApplication,
                _ => Openness.NotOpen,
            },
            Channels = "政府网站",
        };
        var attached = new List<ItemFile>();
        foreach (var attachment in demo.Attachments)
        {
            attached.Add(await files.KeepAsync(attachment, cancel));
        }

        foreach (var picture in demo.Pictures)
        {
            var kept = await files.KeepAsync(picture, cancel);
            content.BodyHtml = content.BodyHtml.Replace($"picture:{picture.Name}", $"/files/{kept.Hash}/{Uri.EscapeDataString(kept.Name)}", StringComparison.Ordinal);
        }

        content.Files = attached;
        return content;
    }

    private static ItemKind KindOf(DemoPublication demo) => demo.Interprets is not null ? ItemKind.Interpretation : demo.Kind switch
    {
        DemoKind.NormativeDocument => ItemKind.NormativeDocument,
        DemoKind.OtherDocument => ItemKind.OtherDocument,
        _ => ItemKind.Information,
    };
}

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Bounds the content of pages that is not compressed, which the parser never hands to a filter: every byte of it may become a
/// letter.
/// </summary>
internal sealed class PdfPlainStreams(Structure file, PdfLimits limits)
{
    private readonly HashSet<IndirectReference> _seen = [];

    internal static void Check(PdfDocument document, PdfLimits limits)
    {
        var streams = new PdfPlainStreams(document.Structure, limits);
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out var pages))
        {
            streams.Pages(pages);
        }
    }

    /// <summary>The tree of pages; pages take resources from the nodes above them.</summary>
    private void Pages(IToken root)
    {
        var nodes = new Stack<IToken>([root]);
        while (nodes.TryPop(out var token))
        {
            limits.Check();
            if (!New(token) || Resolved(token) is not DictionaryToken node)
            {
                continue;
            }

            Page(node);
            if (node.TryGet(NameToken.Kids, out var kids) && Resolved(kids) is ArrayToken children)
            {
                foreach (var child in children.Data)
                {
                    nodes.Push(child);
                }
            }
        }
    }

    private void Page(DictionaryToken page)
    {
        if (page.TryGet(NameToken.Contents, out var contents))
        {
            var all = Resolved(contents) is ArrayToken array ? array.Data : [contents];
            Bound(all.Select(Resolved).OfType<StreamToken>().Where(IsPlain).Sum(stream => (long)stream.Data.Length));
        }

        Forms(page);
    }

    /// <summary>Content that pages call, and that calls others in turn.</summary>
    private void Forms(DictionaryToken first)
    {
        var owners = new Stack<DictionaryToken>([first]);
        while (owners.TryPop(out var owner))
        {
            if (!owner.TryGet(NameToken.Resources, out var resources) || Resolved(resources) is not DictionaryToken named
                || !named.TryGet(NameToken.Xobject, out var objects) || Resolved(objects) is not DictionaryToken forms)
            {
                continue;
            }

            foreach (var form in forms.Data.Values.Where(New).Select(Resolved).OfType<StreamToken>())
            {
                Bound(IsPlain(form) && IsContent(form) ? form.Data.Length : 0);
                owners.Push(form.StreamDictionary);
            }
        }
    }

    private bool New(IToken token) => token is not IndirectReferenceToken reference || _seen.Add(reference.Data);

    private IToken? Resolved(IToken token) =>
        token is IndirectReferenceToken reference ? file.GetObject(reference.Data)?.Data : token;

    private bool IsContent(StreamToken stream) =>
        stream.StreamDictionary.TryGet(NameToken.Subtype, out var kind) && Resolved(kind) is NameToken name
        && name == NameToken.Form;

    private static bool IsPlain(StreamToken stream) => !stream.StreamDictionary.ContainsKey(NameToken.Filter);

    private void Bound(long bytes)
    {
        if (bytes > PdfFilters.LargestContent)
        {
            limits.Refuse(UnreadableFileException.TooLarge("pdf"));
        }
    }
}

using System.Globalization;
using System.Text;
using System.Xml;

namespace Gongkai.Portal.Feeds;

/// <summary>Writes feeds: Atom (RFC 4287) and RSS 2.0.</summary>
internal static class FeedXml
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    internal static byte[] Atom(Feed feed, string root, string site) => Written(xml =>
    {
        xml.WriteStartElement("feed", AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        Text(xml, "id", root + feed.Self);
        Text(xml, "title", feed.Title);
        Text(xml, "updated", Iso(feed.Updated));
        Link(xml, "self", root + feed.Self);
        Link(xml, "alternate", root + feed.Page);
        xml.WriteStartElement("author", AtomNamespace);
        Text(xml, "name", site);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry", AtomNamespace);
            Text(xml, "id", root + Addresses.Item(entry.Id));
            Text(xml, "title", entry.Title);
            Link(xml, "alternate", root + Addresses.Item(entry.Id));
            Text(xml, "published", Iso(entry.PublishedAt));
            Text(xml, "updated", Iso(entry.UpdatedAt));
            xml.WriteStartElement("author", AtomNamespace);
            Text(xml, "name", entry.AgencyName);
            xml.WriteEndElement();
            Text(xml, "summary", entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    internal static byte[] Rss(Feed feed, string root) => Written(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        xml.WriteStartElement("channel");
        Plain(xml, "title", feed.Title);
        xml.WriteElementString("link", root + feed.Page);
        Plain(xml, "description", feed.Title);
        xml.WriteElementString("language", "zh-cn");
        xml.WriteStartElement("atom", "link", AtomNamespace);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("href", root + feed.Self);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("item");
            Plain(xml, "title", entry.Title);
            xml.WriteElementString("link", root + Addresses.Item(entry.Id));
            xml.WriteElementString("guid", root + Addresses.Item(entry.Id));
            xml.WriteElementString("pubDate", entry.PublishedAt.ToString("r", CultureInfo.InvariantCulture));
            Plain(xml, "description", entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Plain(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, AtomNamespace, Clean(text));

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Iso(DateTime utc) => $"{Shell.BeijingDate.Clock(utc):yyyy-MM-dd'T'HH:mm:ss}+08:00";

    /// <summary>Without what XML cannot hold; a rare character is a pair and stays whole.</summary>
    private static string Clean(string text) => string.Concat(
        text.EnumerateRunes().Where(rune => rune.Value > 0xffff || XmlConvert.IsXmlChar((char)rune.Value)));

    private static byte[] Written(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            write(xml);
        }

        return stream.ToArray();
    }
}

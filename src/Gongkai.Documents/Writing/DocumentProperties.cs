using System.Xml.Linq;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>Title, author and language of an Office file, and what the reader needs to give back the same report.</summary>
internal static class DocumentProperties
{
    internal const string CustomPath = "docProps/custom.xml";
    private const string CoreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Variants = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    internal static void AddTo(OfficePackage package, Report report)
    {
        package.Add("", "rId2", CoreRelation, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            CorePart(report));
        package.Add(
            "", "rId3", "extended-properties", "docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            new XElement(Extended + "Properties", new XElement(Extended + "Application", "Gongkai")));
        package.Add(
            "", "rId4", "custom-properties", CustomPath, "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                CustomPart(report));
    }

    /// <summary>Title and subject of a published paper.</summary>
    internal static void AddTo(OfficePackage package, string title, string subject) =>
        package.Add("", "rId2", CoreRelation, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            new XElement(
                Core + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName),
                new XElement(Dublin + "title", OfficePackage.Clean(title)),
                new XElement(Dublin + "subject", OfficePackage.Clean(subject)),
                new XElement(Dublin + "language", "zh-CN")));

    private static XElement CorePart(Report report) => new(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName),
        new XElement(Dublin + "title", OfficePackage.Clean(OwnProperties.PrintedTitle(report.Agency, report.Year, report.Title))),
        new XElement(Dublin + "subject", "政府信息公开工作年度报告"),
        new XElement(Dublin + "creator", OfficePackage.Clean(report.Agency)),
        new XElement(Dublin + "language", "zh-CN"));

    private static XElement CustomPart(Report report)
    {
        var own = OwnProperties.Of(report);
        (string Name, string? Value)[] values =
        [
            (OwnProperties.AgencyName, own.Agency), (OwnProperties.YearName, own.Year?.ToString()),
            (OwnProperties.FormatName, own.Format ?? ""), (OwnProperties.TitleName, own.Title),
        ];
        // Numbers 0 and 1 are reserved.
        return new XElement(
            Custom + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", Variants.NamespaceName),
            values.Where(value => value.Value is not null).Select((value, i) => new XElement(
                Custom + "property",
                new XAttribute("fmtid", FormatId),
                new XAttribute("pid", i + 2),
                new XAttribute("name", value.Name),
                new XElement(Variants + "lpwstr", OfficePackage.Clean(value.Value!)))));
    }
}

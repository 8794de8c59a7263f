namespace Gongkai.Documents.Inspection;

/// <summary>The kinds of file that may be uploaded. Whatever is not here is refused.</summary>
/// <remarks>All can be looked into by <see cref="AttachmentInspector"/>. Example: old .doc files are not here, because what
/// they hide cannot be read.</remarks>
public static class UploadKinds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecognisedFile> All { get; } =
    [
        new("application/pdf", ".pdf", "PDF 文件"),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word 文档"),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", "Excel 表格"),
        new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx", "PowerPoint 演示文稿"),
        new("application/ofd", ".ofd", "OFD 版式文件"),
        new("image/jpeg", ".jpg", "JPEG 图片"),
        new("image/png", ".png", "PNG 图片"),
        new("image/gif", ".gif", "GIF 图片"),
        new("image/webp", ".webp", "WebP 图片"),
        new("text/plain", ".txt", "文本文件"),
        new("text/csv", ".csv", "CSV 数据"),
    ];

    /// <summary>The pictures among them.</summary>
    public static IReadOnlyList<RecognisedFile> Pictures { get; } =
        [.. All.Where(kind => kind.ContentType.StartsWith("image/", StringComparison.Ordinal))];

    internal static RecognisedFile Of(string extension) => All.Single(kind => kind.Extension == extension);
}

namespace Gongkai.Documents.Inspection;

/// <summary>What an uploaded file is, by its content.</summary>
/// <remarks>Example: <c>application/pdf</c>, <c>.pdf</c>, PDF 文件.</remarks>
/// <param name="ContentType">The media type it is to be served with.</param>
/// <param name="Extension">The end its name must have, with point, small letters.</param>
/// <param name="Name">The kind in words.</param>
public sealed record RecognisedFile(string ContentType, string Extension, string Name);

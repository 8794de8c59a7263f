namespace Gongkai.Documents.Reading;

/// <summary>
/// A file that cannot be opened, said in one sentence for the person who gave it; the reader turns it into <see
/// cref="ReadResult.Error"/>.
/// </summary>
internal sealed class UnreadableFileException(string code, string says, string remedy) : Exception(says)
{
    internal string Code { get; } = code;

    internal string Says { get; } = says;

    internal string Remedy { get; } = remedy;

    internal static UnreadableFileException Damaged(string kind) =>
        new("file.damaged", $"这个 {kind} 文件已损坏或不完整，无法读取。", $"请重新下载或请对方重发；如能用办公软件打开，请另存为新的 {kind} 文件后再试。");

    internal static UnreadableFileException Empty() => new("file.empty", "文件是空的（0 字节）。", "请重新下载或请对方重发。");

    internal static UnreadableFileException Encrypted(string kind) =>
        new("file.encrypted", $"这个 {kind} 文件设有打开密码，无法读取。", "请用办公软件输入密码打开，取消密码后另存再试。");

    internal static UnreadableFileException TooLarge(string kind) =>
        new("file.too-large", $"这个 {kind} 文件展开后过大，已停止读取。", "请确认文件来源可靠；如确是年度报告，请删去图片和附件后另存再试。");

    internal static UnreadableFileException WrongKind(string kind, string actually, string remedy) =>
        new("file.wrong-kind", $"文件的内容是{actually.TrimStart()}{(ReportReader.CanRead("." + kind) ? $"，文件名却以 .{kind} 结尾" : "")}。", remedy);
}

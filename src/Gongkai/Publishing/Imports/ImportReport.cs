using System.Text;
using Gongkai.Documents;

namespace Gongkai.Publishing.Imports;

/// <summary>What became of every row, page and file, as a table for a spreadsheet.</summary>
internal sealed class ImportReport : IDisposable
{
    private readonly StreamWriter _lines;

    internal ImportReport(Stream to)
    {
        _lines = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        _lines.Write(TableFile.Line(["文件", "结果", "原因", "标题", "原栏目", "原发布时间", "原索引号", "说明"]));
    }

    internal void Add(OldLook look) => _lines.Write(TableFile.Line(
    [
        look.Place, look.Outcome.Name(), look.Why, look.Title, look.ColumnName, $"{look.PublishedAt:yyyy-MM-dd HH:mm}", look.IndexNumber,
        string.Join(' ', look.Notes),
    ]));

    /// <summary>The map to fill in: what is not known here, the most frequent first.</summary>
    internal static byte[] Columns(IReadOnlyList<UnknownColumn> unknown) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(TableFile.Line(OldColumns.Head)
            + string.Concat(unknown.Select(column => TableFile.Line([column.Name, "", column.Pages.ToString(), column.Example])))),
    ];

    public void Dispose() => _lines.Dispose();
}

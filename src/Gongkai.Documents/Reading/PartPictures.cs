namespace Gongkai.Documents.Reading;

/// <summary>
/// What an opener did not read in one part; a picture there may be the table of the part, which is known at its end.
/// </summary>
internal sealed class PartPictures(RowSink sink, int section)
{
    private readonly List<NoticeBlock> _pictures = [];
    private readonly int _rows = Rows(sink, section);

    internal void Add(NoticeBlock notice)
    {
        if (notice.IsPicture && section is 2 or 3 or 4)
        {
            _pictures.Add(notice);
        }
        else
        {
            sink.Remark(notice);
        }
    }

    internal void End()
    {
        var isTable = Rows(sink, section) == _rows;
        _pictures.ForEach(picture => sink.Remark(isTable ? AsTable(picture) : picture));
    }

    private NoticeBlock AsTable(NoticeBlock picture) => picture with
    {
        Says = $"第{"〇一二三四"[section]}部分的表格是图片，未读取",
        Remedy = "请改用带文字表格的 Word、Excel 或网页文件，或对照图片把这一部分的数字填入后再核对。",
    };

    private static int Rows(RowSink sink, int section) => section == 4 ? (sink.Remedies.Any ? 1 : 0) : sink.Rows;
}

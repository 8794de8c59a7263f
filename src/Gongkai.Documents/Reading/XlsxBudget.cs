namespace Gongkai.Documents.Reading;

/// <summary>
/// How many places the tables of a whole workbook may have. A report has some hundreds; a sheet with a figure in its first and
/// its last column has 16,384 in each row.
/// </summary>
internal sealed class XlsxBudget
{
    private const long MostPlaces = 500_000;

    private long _places;

    internal void Take(long places)
    {
        _places += places;
        if (_places > MostPlaces)
        {
            throw UnreadableFileException.TooLarge(XlsxOpener.Kind);
        }
    }
}

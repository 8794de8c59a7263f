namespace Gongkai.Documents.Reading;

/// <summary>A filled cell; rows and columns count from 1.</summary>
internal readonly record struct XlsxCell(int Column, string Text);

/// <summary>A row with something in it; <paramref name="LastStyled"/> is the last column that has at least a border.</summary>
internal sealed record XlsxRow(int Number, List<XlsxCell> Cells, int LastStyled);

/// <summary>A merged range, both ends included.</summary>
internal readonly record struct XlsxMerge(int Top, int Left, int Bottom, int Right);

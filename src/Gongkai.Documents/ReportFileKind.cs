namespace Gongkai.Documents;

/// <summary>Kinds of file a report can be written to. Example: <see cref="Docx"/> has the form of GB/T 9704.</summary>
public enum ReportFileKind
{
    /// <summary>The exchange format of the product.</summary>
    Json,

    /// <summary>Word, in the form of GB/T 9704-2012.</summary>
    Docx,

    /// <summary>Excel: the three tables and the prose.</summary>
    Xlsx,

    /// <summary>A whole page.</summary>
    Html,

    /// <summary>One line a cell, UTF-8 with byte order mark.</summary>
    Csv,
}

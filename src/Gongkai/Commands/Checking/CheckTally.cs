namespace Gongkai.Commands.Checking;

/// <summary>What a run comes to: the closing line and the exit status.</summary>
internal sealed class CheckTally
{
    private int _files;
    private int _clean;
    private int _warned;
    private int _wrong;
    private int _open;
    private int _unreadable;
    private int _alone;

    internal int ExitStatus => _unreadable > 0 ? Exit.NotDone : _wrong > 0 ? Exit.Found : Exit.Done;

    internal void Add(CheckedFile file)
    {
        _files++;
        _alone += file.Result is not null && file.NotJudged is null && !file.HasPrevious ? 1 : 0;
        _ = file switch
        {
            { Error: not null } => _unreadable++,
            { Errors: > 0 } => _wrong++,
            { NotJudged: not null } or { Open: > 0 } or { Lacking: > 0 } => _open++,
            { Warnings: > 0 } => _warned++,
            _ => _clean++,
        };
    }

    /// <summary>“共 8 份：5 份没有问题，2 份有错误，1 份读不出。” Kinds that do not occur are left out.</summary>
    internal string Closing()
    {
        (int Count, string What)[] parts =
        [
            (_clean, "份没有问题"), (_warned, "份只有提醒"), (_wrong, "份有错误"), (_open, "份无法全部判断"), (_unreadable, "份读不出"),
        ];
        var years = _alone > 0 ? $"\n其中 {_alone} 份旁边没有同一机关上一年度的报告，跨年的数（K6）没有核对。" : "";
        var met = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}");
        return $"共 {_files} 份：{string.Join("，", met)}。{years}";
    }
}

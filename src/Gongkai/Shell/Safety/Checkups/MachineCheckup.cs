using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Safety.Checkups;

/// <summary>What the program needs around it.</summary>
internal static class MachineCheckup
{
    private static readonly string[] OfficeNames = ["soffice", "libreoffice"];
    private static readonly string[] Needed = ["portal.css", "office.css", "office.js", "editor.js"];

    internal static Looked Assets(string programFolder)
    {
        var missing = Needed.Where(name => !File.Exists(Path.Combine(programFolder, "wwwroot", name))).ToList();
        return new Looked("样式和脚本", missing.Count == 0 ? "齐全" : "不齐", missing.Count == 0 ? null : Finding.Error(
            "doctor.no-assets", $"程序旁边的 wwwroot 缺少 {string.Join("、", missing)}，页面会没有样式。", "请重新安装程序；从源码运行的，用 ./run 构建。"));
    }

    internal static Looked LibreOffice()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => OfficeNames.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return new Looked("LibreOffice", found ?? "没有安装", found is not null ? null : Finding.Info(
            "doctor.no-libreoffice", "没有安装 LibreOffice，不能生成 PDF；其他功能不受影响。",
                "需要 PDF 时安装：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"));
    }

    /// <summary>
    /// The notice for a year comes out in the autumn before; without it days are counted by weekdays and shown as 暂定.
    /// </summary>
    internal static Looked Calendar(DateOnly today)
    {
        var last = WorkCalendar.National.Notices.Max(notice => notice.Year);
        return new Looked("工作日历", $"有 {last} 年及以前的放假通知", today switch
        {
            _ when last < today.Year => Finding.Error(
                "doctor.calendar-old", $"没有 {today.Year} 年的放假通知，期限只能按平日推算。", "请升级到带有新通知的版本。"),
            { Month: 12 } when last == today.Year => Finding.Warning(
                "doctor.calendar-next-year", $"没有 {today.Year + 1} 年的放假通知，跨年的期限是暂定的。", "请升级到带有新通知的版本。"),
            _ => null,
        });
    }

    internal static Looked Listening(SiteOptions options)
    {
        var open = options.Urls.Where(url => !Loopback(url)).ToList();
        var plain = open.Exists(url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && options.TrustedProxies.Count == 0;
        return new Looked("监听地址", string.Join(" ", options.Urls), plain
            ? Finding.Warning("doctor.plain-http", $"在 {string.Join(" ", open)} 上不加密地对外提供服务，口令可能被截获。",
                "请放在 https 反向代理后面，并设置 TrustedProxies；见 docs/deploy.md。")
            : null,
            Proxies.Fault(options.TrustedProxies));
    }

    internal static bool Loopback(string url) =>
        Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal)
            .Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.IsLoopback;
}

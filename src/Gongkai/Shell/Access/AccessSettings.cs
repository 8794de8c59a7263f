namespace Gongkai.Shell.Access;

/// <summary>A setting that is a whole number, with its unit, range and default.</summary>
internal sealed record NumberSetting(string Name, string Label, string Unit, int Least, int Most, int Default, string Says)
{
    internal int Within(int value) => Math.Clamp(value, Least, Most);
}

/// <summary>The settings of sign-in, one row each. Classified protection (等级保护) asks for the limits; the lengths are ours.</summary>
internal static class AccessSettings
{
    internal const string SecondFactor = "access.second-factor";

    internal static NumberSetting PasswordLength { get; } =
        new("access.password-length", "密码最短长度", "个字符", 8, 64, 10, "另须含大写字母、小写字母、数字、符号中的三类。");

    internal static NumberSetting PasswordDays { get; } =
        new("access.password-days", "密码有效期", "天", 0, 3650, 180, "到期后登录时须先修改密码；填 0 表示不限期。");

    internal static NumberSetting PasswordHistory { get; } =
        new("access.password-history", "不得重复的密码", "个", 1, 24, 5, "新密码不能与最近用过的这么多个相同，含正在用的。");

    internal static NumberSetting MostFailures { get; } =
        new("access.failures", "连续输错次数上限", "次", 3, 10, 5, "达到后账号锁定。");

    internal static NumberSetting LockMinutes { get; } =
        new("access.lock-minutes", "锁定时长", "分钟", 5, 1440, 15, "到时自动解除，安全管理员也可提前解除。");

    internal static NumberSetting AddressFailures { get; } =
        new("access.address-failures", "同一地址十分钟内失败上限", "次", 10, 10000, 30, "达到后该地址十分钟内不能登录；多人共用一个出口地址的单位可调高。");

    internal static NumberSetting IdleMinutes { get; } =
        new("access.idle-minutes", "无操作自动退出", "分钟", 5, 240, 30, "");

    internal static NumberSetting SessionHours { get; } =
        new("access.session-hours", "一次登录最长", "小时", 1, 12, 12, "到时须重新登录，不论是否在操作。");

    internal static NumberSetting InvitationHours { get; } =
        new("access.invitation-hours", "邀请和重置链接有效期", "小时", 1, 720, 72, "");

    internal static IReadOnlyList<NumberSetting> Numbers { get; } =
    [
        PasswordLength, PasswordDays, PasswordHistory, MostFailures, LockMinutes, AddressFailures, IdleMinutes, SessionHours, InvitationHours,
    ];

    internal static string Says(SecondFactorFor who) => who switch
    {
        SecondFactorFor.Nobody => "不强制，由本人自愿启用",
        SecondFactorFor.Administrators => "三员（系统、安全、审计管理员）必须启用",
        _ => "全体人员必须启用",
    };
}

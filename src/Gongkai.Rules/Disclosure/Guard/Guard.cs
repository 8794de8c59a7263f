using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Reads what is to be published and says what must not go out as it stands.</summary>
/// <remarks>
/// <para>Source: 保守国家秘密法第三十五条; 个人信息保护法第二十五条、第二十八条. Every text is read once, in time linear in its
/// length.</para>
/// <para>Example: <c>Guard.Read([new GuardText("正文第1段", "密级：机密★10年")], GuardSettings.Default)</c> gives one
/// <see cref="GuardKind.SecrecyMark"/>.</para>
/// </remarks>
public static class Guard
{
    private const string Privacy = "个人信息保护法第二十五条";

    /// <summary>Looks for everything the settings ask for.</summary>
    /// <param name="texts">What is to be published, in pieces: body, attachments, pictures' texts.</param>
    /// <param name="settings">What to look for.</param>
    /// <returns>Findings in the order of the texts, within a text by place. Empty: nothing was found.</returns>
    public static IReadOnlyList<GuardFinding> Read(IEnumerable<GuardText> texts, GuardSettings settings)
    {
        var words = new WordSearch(settings);
        var allowed = settings.AllowedNumbers.Select(Plain).Where(number => number.Length > 0).ToHashSet();
        var findings = new List<GuardFinding>();
        var hits = new List<Hit>();
        foreach (var source in texts)
        {
            if (source.Text.Length == 0)
            {
                continue;
            }

            hits.Clear();
            var text = new FoldedText(source);
            Find(text, settings.Kinds, hits);
            words.Find(text, hits);
            hits.Sort((a, b) => a.Start.CompareTo(b.Start));
            findings.AddRange(hits.Where(hit => !IsAllowed(hit, allowed)).Select(hit => Finding(text, hit, settings)));
        }

        return findings;
    }

    private static void Find(FoldedText text, IReadOnlySet<GuardKind> kinds, List<Hit> hits)
    {
        // A number is one thing: what is an ID number is no card, and what is a card holds no mobile number.
        var runs = ResidentIds.Find(text, DigitRun.Of(text.Characters), hits);
        MobileNumbers.Find(text, BankCards.Find(text, runs, hits), hits);
        PersonalEmails.Find(text, hits);
        HomeAddresses.Find(text, hits);
        LicencePlates.Find(text, hits);
        SecrecyMarks.FindSecret(text, hits);
        SecrecyMarks.FindInternal(text, hits);
        hits.RemoveAll(hit => !kinds.Contains(hit.Kind));
    }

    private static bool IsAllowed(Hit hit, HashSet<string> allowed) =>
        allowed.Count > 0 && hit.Kind is GuardKind.MobileNumber or GuardKind.BankCard or GuardKind.PersonalEmail
            or GuardKind.LicencePlate
        && allowed.Contains(Plain(hit.Value));

    private static string Plain(string number) =>
        string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static GuardFinding Finding(FoldedText text, Hit hit, GuardSettings settings)
    {
        var (says, remedy, law) = Words(hit);
        var severity = hit.Kind is GuardKind.SecrecyMark or GuardKind.ResidentId
            && !hit.Doubtful ? Severity.Error : Severity.Warning;
        return new GuardFinding(
            hit.Kind, severity, text.Source.Place, Excerpts.Of(text, hit), says, remedy, law,
            Fingerprints.Of(hit.Kind, hit.Value, settings.FingerprintKey.Span));
    }

    private static (string Says, string Remedy, string Law) Words(Hit hit) => hit.Kind switch
    {
        GuardKind.ResidentId when hit.Doubtful =>
            ("一串号码符合身份证号码的规则，但标注为其他编号。", "请核对：确是编号的，写明理由后保留；是身份证号码的，删去或遮盖。", Privacy),
        GuardKind.ResidentId => ("出现身份证号码。", "请删去，或遮盖中间各位（如 3501**********12）。", Privacy),
        GuardKind.MobileNumber => ("出现手机号码。", "请删去、遮盖中间各位，或改用办公电话；确属对外公布的，写明理由。", Privacy),
        GuardKind.BankCard => ("出现银行卡号。", "请删去，或遮盖中间各位；确属对外公布的收款账户，写明理由。", "个人信息保护法第二十八条"),
        GuardKind.HomeAddress => ("出现家庭住址。", "请删去，或只写到街道、村（社区）。", Privacy),
        GuardKind.LicencePlate => ("出现车牌号码。", "请删去，或遮盖后几位；依法公示的，写明理由。", Privacy),
        GuardKind.PersonalEmail => ("出现可能属于个人的电子邮箱。", "请改用单位邮箱，或删去；确属对外公布的，写明理由。", Privacy),
        GuardKind.SecrecyMark => ("出现国家秘密标志。", "请停止发布，按保密规定处理；已解密的，附解密依据后写明理由。", "保守国家秘密法第三十五条"),
        GuardKind.InternalMark => ("出现内部资料标志。", "请确认可以公开；可以公开的，删去标志。", "保守国家秘密法第三十五条"),
        GuardKind.WrongName => ($"名称有误或已停用，应为“{hit.Right}”。", $"请改为“{hit.Right}”；引用历史文件的，写明理由。", ""),
        _ => ("出现禁用词。", "请改写；确需使用的，写明理由。", ""),
    };
}

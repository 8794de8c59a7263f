using Gongkai.Rules.Applications;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Letters;

/// <summary>How facts are put into words.</summary>
internal static class LetterWords
{
    internal static readonly string[] Classes = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他组织"];
    internal static readonly string[] Ways = ["当面领取", "邮寄", "电子邮件", "网上获取"];
    internal static readonly string[] Carriers = ["纸质", "电子文件", "光盘"];

    internal static string? Of(ApplicantClass? kind) => kind is { } known ? Classes[(int)known - 1] : null;

    internal static string? Of(Channel? channel) => channel switch
    {
        Channel.InPerson => "当面提交",
        Channel.RegisteredPost => "挂号信、EMS",
        Channel.OrdinaryPost => "平常信函",
        Channel.Online => "互联网渠道",
        Channel.Email => "电子邮件",
        Channel.Fax => "传真",
        Channel.Oral => "口头申请",
        _ => null,
    };

    /// <summary>Boxes to tick; what is none of them stands behind as 其他.</summary>
    internal static string Options(string[] options, string? chosen)
    {
        var boxes = string.Join("　", options.Select(option => (option == chosen ? "☑" : "□") + option));
        return string.IsNullOrWhiteSpace(chosen) || options.Contains(chosen) ? boxes : $"{boxes}　☑其他：{chosen}";
    }

    /// <summary>What moved the reply period, in one sentence; null when nothing did.</summary>
    internal static string? History(LetterFacts facts)
    {
        var (known, you) = (facts.Case, LetterFields.Find("您")!.Value(facts));
        List<string> parts = [];
        if (known is { CorrectionOn: { } asked, CorrectedOn: { } corrected })
        {
            parts.Add($"于{ChineseDay.Text(asked)}告知{you}补正，于{ChineseDay.Text(corrected)}收到补正材料");
        }

        if (known.ConsultedOn is { } consulted)
        {
            parts.Add($"自{ChineseDay.Text(consulted)}起依法征求有关方面意见，所需时间不计算在答复期限内");
        }

        if (known.ExtendedTo is { } extended)
        {
            parts.Add($"经政府信息公开工作机构负责人同意，将答复期限延长至{ChineseDay.Text(extended)}并已告知{you}");
        }

        return parts.Count == 0 ? null : $"办理过程中，本机关{string.Join("；", parts)}。";
    }

    /// <summary>The articles of the grounds of a partial disclosure, each once.</summary>
    internal static string? Grounds(LetterFacts facts) => facts.Grounds.Count == 0 ? null
        : string.Join("、", facts.Grounds
            .Select(ground => Outcome.Of(ground).Basis.Replace("条例", "", StringComparison.Ordinal)).Distinct());
}

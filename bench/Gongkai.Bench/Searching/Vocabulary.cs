namespace Gongkai.Bench.Searching;

/// <summary>
/// Words of invented documents: some eighty of offices, which a few of make up much of every text, and three hundred thousand
/// made of common characters, used the more rarely the longer the list goes on (Zipf). The same seed gives the same words.
/// </summary>
internal sealed class Vocabulary
{
    private const string Characters =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举色白";

    private static readonly string[] Office =
    [
        "政府", "信息", "公开", "工作", "管理", "关于", "通知", "示例", "单位", "服务", "项目", "公告", "建设", "发展", "企业", "社会", "办法",
        "规定", "实施", "情况", "部门", "机关", "申请", "审核", "发布", "目录", "公示", "结果", "年度", "报告", "预算", "决算", "采购", "招标",
        "教育", "科技", "卫生", "环境", "农业", "水利", "交通", "住房", "城乡", "规划", "安全", "生产", "监督", "检查", "执法", "处罚", "许可",
        "备案", "登记", "补助", "资金", "专项", "创新", "人才", "就业", "保障", "救助", "养老", "医疗", "应急", "预案", "防汛", "消防", "食品",
        "药品", "市场", "税务", "财政", "审计", "统计", "档案", "培训", "考核", "评审", "名单", "意见", "征求", "解读", "会议", "纪要",
    ];

    private readonly string[] _words;
    private readonly double[] _upTo;
    private readonly double[] _officeUpTo;

    internal Vocabulary()
    {
        var random = new Random(7);
        _words = [.. Enumerable.Range(0, 300_000).Select(_ => Word(random)).Distinct()];
        _upTo = Sums(_words.Length, 0.95);
        _officeUpTo = Sums(Office.Length, 1);
    }

    /// <summary>Every seventh word or so is one of an office.</summary>
    internal string Any(Random random) => random.NextDouble() < 0.15
        ? Office[At(_officeUpTo, random)] : _words[At(_upTo, random)];

    internal string Common(Random random) => Office[At(_officeUpTo, random)];

    internal string Rare(Random random) => _words.AsSpan(20_000)[random.Next(_words.Length - 20_000)] is { Length: 2 } word
        ? word : Rare(random);

    private static string Word(Random random)
    {
        var length = random.NextDouble() switch { < 0.05 => 1, < 0.75 => 2, < 0.9 => 3, _ => 4 };
        return string.Create(length, random, (word, from) =>
        {
            for (var at = 0; at < word.Length; at++)
            {
                word[at] = Characters[from.Next(Characters.Length)];
            }
        });
    }

    private static double[] Sums(int count, double power)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var at = 0; at < count; at++)
        {
            sums[at] = sum += 1 / Math.Pow(at + 1, power);
        }

        return sums;
    }

    private static int At(double[] sums, Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }
}

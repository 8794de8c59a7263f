namespace Gongkai.Documents.Reading;

/// <summary>
/// Some programs write radicals (⼈ ⽬ ⺠) in place of the characters that look the same; labels would never match.
/// The compatibility form of the base library needs culture data, which the product does without.
/// </summary>
internal static class PdfRadicals
{
    private const char FirstKangxi = '\u2f00';
    private const char FirstSupplement = '\u2e80';

    /// <summary>The characters for U+2F00–U+2FD5, in order, as written on the mainland.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手"
        + "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"
        + "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
        + "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>
    /// The characters for U+2E80–U+2EF3, in order; the two without a character of their own stand for themselves.
    /// </summary>
    private const string Supplement =
        "⺀厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罓罒㓁㓁网羊羊羊耂肀聿肉臼艹艹"
        + "艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    /// <summary>The ordinary character for a radical; any other character unchanged.</summary>
    internal static char Plain(char c) =>
        c >= FirstKangxi && c - FirstKangxi < Kangxi.Length ? Kangxi[c - FirstKangxi]
        : c >= FirstSupplement && c - FirstSupplement < Supplement.Length ? Supplement[c - FirstSupplement]
        : c;

    /// <summary>A text with every radical replaced.</summary>
    internal static string Plain(string text)
    {
        foreach (var c in text)
        {
            if (Plain(c) != c)
            {
                return string.Create(text.Length, text, (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                    {
                        to[i] = Plain(from[i]);
                    }
                });
            }
        }

        return text;
    }
}

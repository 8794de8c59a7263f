namespace Gongkai.Rules.Registers;

/// <summary>How the name of whom a decision is about is shown to the public.</summary>
/// <remarks>Example: 张三丰 as a natural person is 张某某; 示例区建材公司 stays as it is.</remarks>
public static class SubjectName
{
    private static readonly string[] LongSurnames =
        ["欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "端木", "轩辕", "南宫", "宇文"];

    /// <summary>The name for the public.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="naturalPerson">Whether it is a natural person's; an individual business (个体工商户) under its own sign is
    /// none.</param>
    /// <returns>For a natural person the surname and 某 for each further character; otherwise the name.</returns>
    /// <remarks>Source: 个人信息保护法 art. 25; names of natural persons are masked by policy (law §8.2). Example: 欧阳明 gives
    /// 欧阳某.</remarks>
    public static string Shown(string name, bool naturalPerson)
    {
        var plain = name.Trim();
        if (!naturalPerson || plain.Length == 0)
        {
            return plain;
        }

        var surname = plain.Length > 2 && Array.Exists(LongSurnames, known => plain.StartsWith(known, StringComparison.Ordinal)) ? 2 : 1;
        return plain[..surname] + new string('某', Math.Clamp(plain.Length - surname, 1, 3));
    }
}

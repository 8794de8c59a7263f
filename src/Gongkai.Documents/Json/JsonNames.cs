namespace Gongkai.Documents.Json;

/// <summary>The sentences about names in JSON input: unknown, twice, wrong type. One wording for every kind of file.</summary>
internal static class JsonNames
{
    /// <summary>A property nobody reads: most likely misspelt, so it must not be passed over.</summary>
    internal static InputException Unknown(string place, string name, IReadOnlyCollection<string> known)
    {
        var remedy = Nearest(name, known) is { } near
            ? $"是不是想写“{near}”？请改正后再试。"
            : $"请删去或改正；这里可以写：{string.Join("、", known)}。";
        return new InputException($"{At(place)}有不认识的属性“{name}”。", remedy, "json.unknown-property");
    }

    /// <summary>One name twice in an object: which of the two was meant cannot be known.</summary>
    internal static InputException Twice(string place, string name) =>
        new($"{At(place)}属性“{name}”写了两次。", "请只留一个。", "json.duplicate-property");

    internal static InputException Missing(string place, string name) =>
        new($"{At(place)}缺少属性“{name}”。", "请补上。", "json.missing-property");

    internal static InputException WrongType(string place, string expected, string found) =>
        new($"{(place.Length == 0 ? "JSON 的最外层" : $"“{place}”")}应为{expected}，实际是{found}。", "请改正后再试。", "json.wrong-type");

    /// <summary>
    /// The known name that differs least, when it looks like a slip of the pen: at most a third of the letters, at most three.
    /// </summary>
    internal static string? Nearest(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = Math.Clamp(name.Length / 3, 1, 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant(), least);
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Where a property stands, as the start of a sentence.</summary>
    internal static string At(string place) => place.Length == 0 ? "JSON 最外层" : $"“{place}”里";

    /// <summary>A path. Example: <c>Join("applications[3]", "events")</c> is <c>applications[3].events</c>.</summary>
    internal static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static int Distance(string a, string b, int enough)
    {
        if (Math.Abs(a.Length - b.Length) >= enough)
        {
            return enough;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}

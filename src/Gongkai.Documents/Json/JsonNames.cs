namespace Gongkai.Documents.Json;

/// <summary>The sentences about names in JSON input: unknown, twice, wrong type. One wording for every kind of file.</summary>
internal static class JsonNames
{
    /// <summary>A property nobody reads: most likely misspelt, so it must not be passed over.</summary>
    internal static InputException Unknown(string place, string name, IReadOnlyCollection<string> known)
    {
        var remedy = NearestWord.To(name, known) is { } near
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

    /// <summary>Where a property stands, as the start of a sentence.</summary>
    internal static string At(string place) => place.Length == 0 ? "JSON 最外层" : $"“{place}”里";

    /// <summary>A path. Example: <c>Join("applications[3]", "events")</c> is <c>applications[3].events</c>.</summary>
    internal static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}

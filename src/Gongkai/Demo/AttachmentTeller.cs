namespace Gongkai.Demo;

/// <summary>Tells the files of a theme: <c>docx NAME // paragraph // …</c>,
/// <c>xlsx NAME // head;… // 5-8 // cell;…</c>.</summary>
internal static class AttachmentTeller
{
    internal static DemoAttachment Tell(string template, Telling telling)
    {
        var parts = template.Split(" // ");
        var space = parts[0].IndexOf(' ');
        var kind = Enum.Parse<DemoFileKind>(parts[0][..space], ignoreCase: true);
        var name = $"{telling.Tell(parts[0][(space + 1)..].Trim())}.{parts[0][..space]}";
        if (kind != DemoFileKind.Xlsx)
        {
            return new DemoAttachment(name, kind, [.. parts.Skip(1).Select(telling.Tell)], []);
        }

        var count = int.Parse(telling.Tell($"{{{parts[2]}}}"));
        IReadOnlyList<string> head = parts[1].Split(';');
        return new DemoAttachment(
            name, kind, [], [head, .. Enumerable.Range(1, count).Select(number => telling.Row(parts[3], 100 + number))]);
    }
}

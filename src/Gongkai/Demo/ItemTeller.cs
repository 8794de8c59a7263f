namespace Gongkai.Demo;

/// <summary>Tells single items of one organ: titles that have not been used in the year, bodies, files.</summary>
internal sealed class ItemTeller(
    DemoAgency agency, IReadOnlyDictionary<string, IReadOnlyList<string>> lists, string author, ISet<string> titles)
{
    private const int Tries = 40;
    private const int ShortestText = 170;

    /// <summary>Tells an item formed some days before it is published.</summary>
    /// <param name="extra">What only this item knows, by slot.</param>
    internal DemoPublication Tell(
        Slot slot, SplitMix64 draws, DateOnly formed, IReadOnlyDictionary<string, string>? extra = null)
    {
        var theme = slot.Theme;
        var section = theme.Section
            ?? (ColumnNames.IsOfficeMatter(theme.Column) ? agency.DisclosureOffice : draws.Of(agency.Sections)).Name;
        var known = Known(formed, slot.Day, section);
        foreach (var (name, text) in extra ?? new Dictionary<string, string>())
        {
            known[name] = text;
        }

        var (telling, title) = Title(theme, draws, known, formed);
        var picture = theme.Picture && draws.OnceIn(2)
            ? new DemoPicture("现场.png", $"示意图：{title}", draws.Next()) : null;
        var body = Body(theme, telling, picture, draws);
        return new DemoPublication(
            "", agency.Slug, theme.Column, theme.Kind ?? ColumnNames.KindOf(theme.Column), title,
            Summary(title, body.Text.ToString()), body.ToString(), formed, WorkDays.OfficeHour(slot.Day, draws))
        {
            Source = agency.Name,
            Author = author,
            Section = section,
            Keywords = telling.Tell(theme.Keywords ?? $"{{简称}}、{ColumnNames.NameOf(theme.Column)}").Split('、'),
            Topic = theme.Topic ?? ColumnNames.TopicOf(theme.Column) ?? agency.Topic,
            Form = theme.Form ?? ColumnNames.FormOf(theme.Column),
            Emergency = theme.Emergency,
            Pictures = picture is null ? [] : [picture],
            Attachments = [.. theme.Files.Select(file => AttachmentTeller.Tell(file, telling))],
        };
    }

    private Dictionary<string, string> Known(DateOnly formed, DateOnly published, string section) => new(StringComparer.Ordinal)
    {
        ["机关"] = agency.Name,
        ["简称"] = agency.ShortName,
        ["我们"] = agency.We,
        ["科室"] = section,
        ["工作机构"] = agency.DisclosureOffice.Name,
        ["电话"] = agency.Sections.First(office => office.Name == section).Phone,
        ["总机"] = agency.Phone,
        ["传真"] = agency.Fax,
        ["邮箱"] = agency.Mail,
        ["邮编"] = agency.PostCode,
        ["地址"] = agency.Address,
        ["办公时间"] = agency.OfficeHours,
        ["负责人"] = agency.HeadName,
        ["职务"] = agency.HeadTitle,
        ["年"] = $"{formed.Year}",
        ["上年"] = $"{formed.Year - 1}",
        ["下年"] = $"{formed.Year + 1}",
        ["月"] = $"{formed.Month}",
        ["上月"] = $"{(formed.Month == 1 ? 12 : formed.Month - 1)}",
        ["季"] = "一二三四"[(formed.Month - 1) / 3].ToString(),
        ["日期"] = WorkDays.Short(formed),
        ["全日期"] = WorkDays.Long(formed),
        ["上季"] = "四一二三"[(formed.Month - 1) / 3].ToString(),
        ["限期"] = WorkDays.Short(WorkDays.After(published, 10)),
        ["公示期"] = $"{WorkDays.Long(published)}至{WorkDays.Long(WorkDays.After(published, 5))}",
        ["十日后"] = WorkDays.Long(WorkDays.After(published, 12)),
    };

    private (Telling Telling, string Title) Title(
        Theme theme, SplitMix64 draws, Dictionary<string, string> known, DateOnly formed)
    {
        for (var attempt = 0; ; attempt++)
        {
            var telling = new Telling(draws, lists, known);
            var title = telling.Tell(theme.Title);
            title = attempt < Tries ? title : $"{title}（{WorkDays.Short(formed)}）";
            if (titles.Add(title))
            {
                return (telling, title);
            }

            if (attempt > 2 * Tries)
            {
                throw new InvalidOperationException($"{agency.Slug} has told all it can: {title}");
            }
        }
    }

    private static BodyHtml Body(Theme theme, Telling telling, DemoPicture? picture, SplitMix64 draws)
    {
        var body = new BodyHtml();
        foreach (var (block, at) in theme.Blocks.Select((block, at) => (block, at)))
        {
            Write(block, telling, body);
            if (at == 0 && picture is not null)
            {
                body.Picture(picture);
            }
        }

        if (theme.Column == "news" && (body.Text.Length < ShortestText || draws.OnceIn(4)))
        {
            body.Paragraph(telling.Tell("{结语}"));
            if (body.Text.Length < ShortestText)
            {
                body.Paragraph(telling.Tell("{续语}"));
            }
        }

        return body;
    }

    private static void Write(ThemeBlock block, Telling telling, BodyHtml body)
    {
        switch (block.Mark)
        {
            case 'h':
                body.Heading(telling.Tell(block.Text));
                break;
            case 'l':
                body.ListEntry(telling.Tell(block.Text));
                break;
            case 'r':
                body.TableHead(block.Text.Split(';', StringSplitOptions.TrimEntries));
                break;
            case '+':
                Rows(block.Text, telling, body);
                break;
            default:
                body.Paragraph(telling.Tell(block.Text));
                break;
        }
    }

    /// <summary><c>5-8 cells</c> tells so many rows; <c>1 cells</c> one, numbered after the ones before it.</summary>
    private static void Rows(string text, Telling telling, BodyHtml body)
    {
        var space = text.IndexOf(' ');
        var count = int.Parse(telling.Tell($"{{{text[..space]}}}"));
        for (var number = 1; number <= count; number++)
        {
            body.TableRow(telling.Row(text[(space + 1)..], number));
        }
    }

    /// <summary>The first sentences, up to a hundred characters (内容概述).</summary>
    private static string Summary(string title, string text)
    {
        const int most = 100;
        var end = text.LastIndexOf('。', Math.Min(most, text.Length) - 1);
        var cut = text.LastIndexOfAny(['，', '；'], Math.Min(most, text.Length) - 1);
        return end >= 20 ? text[..(end + 1)] : cut >= 20 ? text[..cut] + "。" : title;
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Shell.Layout;

/// <summary>
/// A form field as docs/web.md has it: label, hint, messages, control, joined for a screen reader. What was typed wrongly stays in it.
/// </summary>
internal static class Fields
{
    /// <summary>Fields by which a page knows what the person saw: nobody can go to them, so a message about them is no link.</summary>
    private static readonly string[] HiddenFields = ["Seen", "ContentHash"];

    internal static IHtmlContent Line(
        this IHtmlHelper html, string name, string label, object? value, string hint = "", string size = "", string type = "text",
        string complete = "off", int most = 0)
    {
        var input = Control(html, "input", name, hint, $"input {size}".TrimEnd());
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["autocomplete"] = complete;
        if (most > 0)
        {
            input.Attributes["maxlength"] = most.ToString();
        }

        if (type != "password")
        {
            input.Attributes["value"] = Typed(html, name) ?? Text(value);
        }

        return Field(html, name, label, hint, input);
    }

    internal static IHtmlContent Area(this IHtmlHelper html, string name, string label, string value, string hint = "")
    {
        var area = Control(html, "textarea", name, hint, "textarea");
        area.InnerHtml.Append(Typed(html, name) ?? value);
        return Field(html, name, label, hint, area);
    }

    internal static IHtmlContent Choice(
        this IHtmlHelper html, string name, string label, object? value, IEnumerable<(string Value, string Text)> options,
            string hint = "")
    {
        var select = Control(html, "select", name, hint, "select");
        var chosen = Typed(html, name) ?? Text(value);
        foreach (var (optionValue, text) in options)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = optionValue;
            if (optionValue == chosen)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(text);
            select.InnerHtml.AppendHtml(option);
        }

        return Field(html, name, label, hint, select);
    }

    internal static IHtmlContent Tick(this IHtmlHelper html, string name, string label, bool ticked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (box.Attributes["type"], box.Attributes["id"], box.Attributes["name"], box.Attributes["value"]) = ("checkbox", name,
            name, "true");
        if (ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        var choice = Div("choice", box, Label(name, label, ""));
        return Div("field", choice);
    }

    /// <summary>All that is wrong, each leading to its field; nothing when nothing is.</summary>
    internal static IHtmlContent Errors(this IHtmlHelper html)
    {
        var errors = html.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, Says: error.ErrorMessage)))
            .Where(error => error.Says.Length > 0).ToList();
        if (errors.Count == 0)
        {
            return HtmlString.Empty;
        }

        var list = new TagBuilder("ul");
        foreach (var (field, says) in errors)
        {
            var item = new TagBuilder("li");
            if (field.Length == 0 || HiddenFields.Contains(field))
            {
                item.InnerHtml.Append(says);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + Id(field);
                link.InnerHtml.Append(says);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = "errors";
        heading.InnerHtml.Append($"有 {errors.Count} 处需要修改");
        var summary = Div("error-summary", heading, list);
        (summary.Attributes["role"], summary.Attributes["tabindex"], summary.Attributes["aria-labelledby"]) = ("alert", "-1",
            "errors");
        return summary;
    }

    private static TagBuilder Field(IHtmlHelper html, string name, string label, string hint, TagBuilder control)
    {
        var field = Div(Wrong(html, name).Count > 0 ? "field field-bad" : "field", Label(name, label, "label"));
        if (hint.Length > 0)
        {
            field.InnerHtml.AppendHtml(Paragraph("hint", Id(name) + "-hint", hint));
        }

        if (Wrong(html, name).Count > 0)
        {
            field.InnerHtml.AppendHtml(Paragraph("error-message", Id(name) + "-error", string.Concat(Wrong(html, name))));
        }

        field.InnerHtml.AppendHtml(control);
        return field;
    }

    private static TagBuilder Control(IHtmlHelper html, string tag, string name, string hint, string css)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(css);
        (control.Attributes["id"], control.Attributes["name"]) = (Id(name), name);
        var wrong = Wrong(html, name).Count > 0;
        string[] described = [.. hint.Length > 0 ? [Id(name) + "-hint"] : Array.Empty<string>(), .. wrong ? [Id(name) + "-error"]
            : Array.Empty<string>()];
        if (described.Length > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (wrong)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    private static TagBuilder Label(string name, string text, string css)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id(name);
        if (css.Length > 0)
        {
            label.AddCssClass(css);
        }

        label.InnerHtml.Append(text);
        return label;
    }

    private static TagBuilder Paragraph(string css, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(css);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private static TagBuilder Div(string css, params IHtmlContent[] contents)
    {
        var div = new TagBuilder("div");
        div.AddCssClass(css);
        foreach (var content in contents)
        {
            div.InnerHtml.AppendHtml(content);
        }

        return div;
    }

    private static string Id(string name) => name.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    private static string? Typed(IHtmlHelper html, string name) => html.ViewData.ModelState[name]?.AttemptedValue;

    private static List<string> Wrong(IHtmlHelper html, string name) =>
        [.. (html.ViewData.ModelState[name]?.Errors ?? []).Select(error => error.ErrorMessage)];

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd"),
        _ => value.ToString() ?? "",
    };
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Gongkai.Shell.Reading;

/// <summary>
/// Links and forms of a page lead on in the mode of the page. Written once here, so that no page can forget it; a link with
/// <c>as-is</c> says its address itself. Public because the Razor compiler sees no other.
/// </summary>
[HtmlTargetElement("a", Attributes = Href)]
[HtmlTargetElement("form", Attributes = Action)]
public sealed class CarriedLinks : TagHelper
{
    private const string Href = "href";
    private const string Action = "action";
    private const string AsIs = "as-is";

    /// <summary>The page, with the mode in its request.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var prefix = ViewContext.HttpContext.Request.PathBase.Value;
        if (output.Attributes.RemoveAll(AsIs) || string.IsNullOrEmpty(prefix))
        {
            return;
        }

        var name = output.TagName == "a" ? Href : Action;
        if (output.Attributes.TryGetAttribute(name, out var attribute) && TextOf(attribute.Value) is ['/', ..] address
            && ReadingMode.Has(address.Split('?', '#')[0]))
        {
            // What stands there is encoded already, and the prefix is plain letters.
            output.Attributes.SetAttribute(name, new Microsoft.AspNetCore.Html.HtmlString(prefix + address));
        }
    }

    private static string TextOf(object? value)
    {
        if (value is not Microsoft.AspNetCore.Html.IHtmlContent content)
        {
            return System.Text.Encodings.Web.HtmlEncoder.Default.Encode(value?.ToString() ?? "");
        }

        using var text = new StringWriter();
        content.WriteTo(text, NullHtmlEncoder.Default);
        return text.ToString();
    }
}

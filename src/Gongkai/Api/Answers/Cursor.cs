using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gongkai.Api.Answers;

/// <summary>
/// A place in a list: behind the item with this instant and this id. Opaque to who gets it. It holds no page number, so that what is
/// published meanwhile neither shifts nor doubles anything.
/// </summary>
internal sealed record Cursor(char List, DateTime At, long Id)
{
    private const int Longest = 100;

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{List}.{At.Ticks}.{Id}")));

    /// <summary>Null for what is no cursor of this list.</summary>
    internal static Cursor? Read(string text, char list)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts is [[var kind], var ticks, var id]
            && kind == list && Number(ticks) is { } at && at <= DateTime.MaxValue.Ticks && Number(id) is { } item
            ? new Cursor(list, new DateTime(at, DateTimeKind.Utc), item) : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

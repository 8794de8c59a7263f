using Gongkai.Data.Publishing;

namespace Gongkai.Portal;

/// <summary>The addresses of the portal. They are promises: none of them ever changes.</summary>
internal static class Addresses
{
    internal static string Item(long id) => $"/info/{id}";

    internal static string Version(long id, int number) => $"/info/{id}/versions/{number}";

    internal static string Organ(string slug) => $"/{slug}";

    internal static string Column(string organ, string column) => $"/{organ}/{column}";

    internal static string Report(string organ, int year) => $"/reports/{organ}/{year}";

    internal static string File(ItemFile file) => file.Address;
}

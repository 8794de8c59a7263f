using Gongkai.Data;
using Gongkai.Data.Casework.Applicants;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Apply;

/// <summary>Leads from the form to what is public already, and counts it.</summary>
internal static class FoundAnswers
{
    internal static void MapFoundAnswers(this WebApplication app) => app.MapGet("/apply/found/{id:long}", GoAsync);

    private static async Task<IResult> GoAsync(long id, PublicRecords records, FoundInstead found, HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        var agency = await records.PublicationWith(id).Select(item => (long?)item.AgencyId).FirstOrDefaultAsync(cancel);
        if (agency is not { } organ)
        {
            return Results.NotFound();
        }

        await found.CountAsync(id, organ, cancel);
        return Results.Redirect(http.Request.PathBase + Addresses.Item(id));
    }
}

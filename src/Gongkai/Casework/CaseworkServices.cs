using Gongkai.Casework.Cases;
using Gongkai.Casework.Desk;
using Gongkai.Casework.Letters;
using Gongkai.Casework.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Casework;

/// <summary>What the pages of applications need.</summary>
internal static class CaseworkServices
{
    internal static void Add(IServiceCollection services)
    {
        services.AddScoped<CaseDesk>();
        services.AddScoped<VerbTools>();
        services.AddScoped<CaseViews>();
        services.AddScoped<Worklist>();
        services.AddScoped<LetterSigning>();
        services.AddScoped<LetterDesk>();
    }
}

using Gongkai.Reporting.Compiling;
using Gongkai.Reporting.District;
using Gongkai.Reporting.Making;
using Gongkai.Reporting.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Reporting;

/// <summary>What this room brings into the program.</summary>
internal static class ReportServices
{
    internal static void Add(IServiceCollection services)
    {
        services.AddScoped<FactsOfTheYear>();
        services.AddScoped<ReportLedger>();
        services.AddScoped<ReportReading>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ReportWriting>();
        services.AddScoped<PastReports>();
        services.AddScoped<DistrictReports>();
        services.AddScoped<RegisterImport>();
        services.AddScoped<Publicity>();
    }
}

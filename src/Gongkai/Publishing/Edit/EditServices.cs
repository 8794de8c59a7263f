using Gongkai.Publishing.Desk;
using Gongkai.Publishing.Imports;
using Gongkai.Shell.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Publishing.Edit;

/// <summary>What the pages of the desk ask for.</summary>
internal static class EditServices
{
    internal static void Add(IServiceCollection services)
    {
        services.AddScoped<FileRights>();
        services.AddScoped<Conflicts>();
        services.AddScoped<Autosaves>();
        services.AddScoped<ItemFormWriter>();
        services.AddScoped<ItemSaver>();
        services.AddScoped<FormViews>();
        services.AddScoped<ItemLinking>();
        services.AddScoped<WaitingItems>();
        services.AddScoped<WorkOfToday>();
        services.AddScoped<ItemList>();
        services.AddScoped<BulkActs>();
        services.AddScoped<ImportOrders>();
        services.AddScoped<ImportPlans>();
        services.AddScoped<ImportLook>();
        services.AddScoped<IJobHandler, ImportLookJob>();
        services.AddScoped<IJobHandler, ImportRun>();
    }
}

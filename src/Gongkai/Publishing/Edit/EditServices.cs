using Gongkai.Publishing.Desk;
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
    }
}

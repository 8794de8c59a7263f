using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Admin.Audit;
using Gongkai.Api;
using Gongkai.Api.Work;
using Gongkai.Casework;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Data.Casework.Applicants;
using Gongkai.Data.People;
using Gongkai.Data.Provisioning;
using Gongkai.Data.Search;
using Gongkai.Portal;
using Gongkai.Portal.Apply;
using Gongkai.Portal.Downloads;
using Gongkai.Portal.Feeds;
using Gongkai.Portal.Reports;
using Gongkai.Publishing.Decide;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Reporting;
using Gongkai.Rules.Calendar;
using Gongkai.Shell.Access;
using Gongkai.Shell.Appearance;
using Gongkai.Shell.Cache;
using Gongkai.Shell.Files;
using Gongkai.Shell.Letters;
using Gongkai.Shell.Pdf;
using Gongkai.Shell.Reading;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Work;
using Gongkai.Supervision;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;

namespace Gongkai.Shell;

/// <summary>Puts the rooms together into one web application.</summary>
internal static class Site
{
    internal static WebApplication Build(SiteOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        DataFolder.MakeKeysFolder(options.KeysFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
            EnvironmentName = "Production",
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        // What lies beside the program never changes while it runs: a watcher would be one of the few the system gives to a user.
        builder.Environment.WebRootFileProvider = new UnwatchedFiles(builder.Environment.WebRootFileProvider);
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestSizes.Largest(options);
        });
        AddLogging(builder.Logging);
        AddServices(builder.Services, options);
        var app = builder.Build();
        UsePipeline(app, options);
        return app;
    }

    /// <summary>Brings the database up to date; the caller holds the data folder.</summary>
    internal static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        await Databases.MigrateAsync(db, cancel);
        await FileTexts.EnsureAsync(db, cancel);
        await AnswerSweep.EnsureNextAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, TimeSpan.Zero, cancel);
        if (db is SqliteDb)
        {
            await JobRunner.FreeAsync(db, cancel);
        }

        await CaseClocks.EnsureNextAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, tomorrow: false, cancel);
        await FileSweep.EnsureNextAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, TimeSpan.Zero, cancel);
    }

    /// <summary>Talk goes to standard error. What the database refuses reaches its caller: it need not be told twice.</summary>
    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None); // an activity for each request that nothing reads
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void AddServices(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(WorkCalendar.National);
        services.AddSingleton<FileStore>();
        services.AddSingleton<Vault>();
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddSingleton<AnchorKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<AnchorKeeper>()); // before the jobs: it stops after them
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        services.AddScoped<Signed>();
        services.AddScoped<SiteSettings>();
        services.AddScoped<PublicRecords>();
        services.AddSingleton<PageStore>();
        services.AddScoped<Papers>();
        services.AddScoped<AlreadyPublic>();
        services.AddScoped<Submission>();
        services.AddScoped<Tracking>();
        services.AddScoped<FoundInstead>();
        services.AddSingleton<PdfConverter>();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["organ"] = typeof(OrganSlug));
        services.AddScoped<Sessions>();
        services.AddScoped<SignIns>();
        services.AddScoped<IJobHandler, FileSweep>();
        services.AddScoped<IJobHandler, FileTexts>();
        services.AddScoped<IJobHandler, SearchRebuild>();
        services.AddScoped<Searcher>();
        services.AddScoped<Suggester>();
        services.AddSingleton<TermBooks>();
        services.AddScoped<Uploads>();
        services.AddScoped<Passwords>();
        services.AddScoped<SecondFactors>();
        services.AddSingleton<CodeTicket>();
        services.AddSingleton<AuthenticatorSetup>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<OrganSettings>();
        services.AddScoped<IndexNumbers>();
        services.AddScoped<ItemEffects>();
        services.AddScoped<ItemDesk>();
        services.AddSingleton<OutsideLinks>();
        services.AddScoped<DeadLinks>();
        services.AddScoped<GuardDesk>();
        services.AddScoped<Importer>();
        services.AddScoped<Holders>();
        services.AddScoped<ItemViews>();
        services.AddScoped<ReviewQueue>();
        services.AddScoped<DecideDesk>();
        services.AddScoped<OverviewFigures>();
        services.AddSingleton<CaseSecrets>();
        services.AddScoped<CaseLedger>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<CaseRecorder>();
        services.AddScoped<Intake>();
        services.AddScoped<CaseClocks>();
        services.AddScoped<IJobHandler, CaseClocks>();
        CaseworkServices.Add(services);
        services.AddScoped<LetterBook>();
        services.AddScoped<CaseLetters>();
        services.AddScoped<LetterPapers>();
        services.AddScoped<AuditReading>();
        EditServices.Add(services);
        ReportServices.Add(services);
        ApiSite.Add(services);
        services.AddScoped<IJobHandler, PublishScheduled>();
        services.AddScoped<IJobHandler, WithdrawScheduled>();
        services.AddScoped<IJobHandler, TermOver>();
        Databases.Add(services, options);
        RateLimits.Add(services, options.Limits);
        RequestSizes.Add(services, options);
        services.AddDataProtection().SetApplicationName("gongkai").PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
        // The default encoder writes every Chinese character as a number: twice the bytes, for nothing.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAuthentication(SignInCookie.Scheme).AddCookie(SignInCookie.Scheme, SignInCookie.Configure);
        services.AddAuthorization();
        services.AddAntiforgery(forgery => forgery.Cookie.Name = "gongkai-form");
        // There is no validation by script; its marks would bring a style attribute, which the policy forbids.
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/";
            foreach (var room in StaffRooms)
            {
                pages.Conventions.AuthorizeFolder(room);
            }
        }).AddMvcOptions(mvc => FormWords.Set(mvc.ModelBindingMessageProvider));
    }

    /// <summary>The rooms nobody enters without signing in.</summary>
    private static readonly string[] StaffRooms = ["/Publishing", "/Casework", "/Reporting", "/Admin", "/Supervision"];

    private static void UsePipeline(WebApplication app, SiteOptions options)
    {
        // The host would put one before everything else, for readers and programs too.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseTrustedProxies(options.TrustedProxies);
        app.UseMiddleware<KeptPages>();
        app.UseSecurityHeaders();
        app.UseReadingModes();
        app.UseMiddleware<PageCache>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseApi();
        app.UseRequestSizes(options);
        app.UseStaticFiles();
        app.UseRateLimiter();
        app.UseRouting();
        app.UseTokenGate();
        app.UseWhen(http => !ApiSite.Holds(http), people => people.UseAuthentication()); // the API takes no cookie
        app.UseAccessGate();
        app.UseAuthorization();
        app.UseStaffFiles();
        app.MapRazorPages();
        app.MapPublicFiles();
        app.MapSearchSuggestions();
        app.MapSiteMaps();
        app.MapFeeds();
        app.MapDownloads();
        app.MapFoundAnswers();
        app.MapReportDownloads();
        app.MapSiteLook();
        app.MapSiteIcon();
        app.MapApi();
        app.MapGet("/office/alive", () => Results.NoContent()).RequireAuthorization();
        app.MapGet("/healthz", () => Results.Text("ok"));
    }
}

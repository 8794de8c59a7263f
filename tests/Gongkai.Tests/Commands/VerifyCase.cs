using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Commands;

/// <summary>An installation of its own for each test, with one published item, that serves while <c>verify</c> looks at it.</summary>
public abstract class VerifyCase(TestSite site) : IAsyncLifetime
{
    protected TestSite Site => site;

    /// <summary>Of the item's attachment.</summary>
    protected string Hash { get; private set; } = "";

    private protected Publication Publication { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        var agency = await site.GivenAgency();
        Hash = await site.GivenFile("附件内容");
        var item = await site.GivenItem(await site.GivenPerson(Role.Editor, agency), await site.GivenColumn(agency), "示例通知",
            Hash);
        Publication = await site.GivenPublished(item);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>As somebody who has the database in his hands would do.</summary>
    protected async Task WithoutGuards()
    {
        var triggers = await site.InDb(db => Task.FromResult(db.AppendOnlyTriggers));
        foreach (var trigger in triggers)
        {
            var table = trigger[..trigger.IndexOf(site.Options.Database is null ? "_no_" : "_append_only",
                StringComparison.Ordinal)];
            await site.Execute(site.Options.Database is null ? $"DROP TRIGGER {trigger}" : $"DROP TRIGGER {trigger} ON {table}");
        }
    }

    protected void Finds(string code, string says)
    {
        var run = site.Command("verify", "--json");

        Assert.Equal(1, run.Exit);
        Assert.False(run.Json.GetProperty("inOrder").GetBoolean());
        Assert.Contains(run.Json.GetProperty("problems").EnumerateArray(), problem =>
            problem.GetProperty("code").GetString() == code && problem.GetProperty("says")
                .GetString()!.Contains(says, StringComparison.Ordinal));
    }
}

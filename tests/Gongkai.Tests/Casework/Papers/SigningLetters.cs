using Gongkai.Data.Casework;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Outcomes;
using Gongkai.Shell;
using Gongkai.Shell.Letters;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Casework.Papers;

public sealed class SigningLettersOnSqlite(SqliteSite site) : SigningLetters(site), IClassFixture<SqliteSite>;

public sealed class SigningLettersOnPostgres(PostgresSite site) : SigningLetters(site), IClassFixture<PostgresSite>;

/// <summary>No letter without its record, no record without its letter.</summary>
public abstract class SigningLetters(TestSite site)
{
    private DateOnly Today => BeijingDate.Today(site.Time);

    [Fact]
    public async Task Gives_number_day_version_and_a_sealed_file_with_the_applicants_name()
    {
        var given = await site.GivenLetter();

        Assert.Empty(await site.Sign(given));

        var letter = await site.Find(given);
        Assert.Equal(($"{given.Agency.DocumentWord}公开〔{Today.Year}〕1号", Today, 0), (letter.DocumentNumber, letter.DocumentDate, letter.TemplateVersion)); // the default text
        var (text, sealedBytes) = await Paper(given);
        Assert.All(["示例申请人：", letter.DocumentNumber!, given.Agency.Name, "检索关键词：示例河道", "向示例区人民政府申请行政复议", "010-0000 0006"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.False(sealedBytes.AsSpan().StartsWith("PK"u8)); // the store holds no readable letter
        Assert.NotEmpty(await site.InDb(db => db.AuditRecords.Where(record => record.Action == "application.letter"
            && record.Subject == $"application:{given.Application.Id}").ToListAsync()));
    }

    [Fact]
    public async Task Refused_takes_its_number_back_and_leaves_no_file()
    {
        var given = await site.GivenLetter(OutcomeCode.U3); // its reason is not written
        var files = await site.InDb(db => db.ApplicationFiles.CountAsync());

        Assert.Equal("letter.no-value", Assert.Single(await site.Sign(given)).Code);

        var letter = await site.Find(given);
        Assert.Equal((null, null, null), (letter.DocumentNumber, letter.DocumentDate, letter.FileId));
        Assert.Equal(files, await site.InDb(db => db.ApplicationFiles.CountAsync()));
        Assert.Empty(await site.InDb(db => db.Serials.Where(serial => serial.Series.StartsWith($"letter:{given.Agency.Id}:")).ToListAsync()));
    }

    [Fact]
    public async Task Numbers_letters_of_an_organ_one_after_the_other_whatever_its_word()
    {
        var given = await site.GivenLetter();
        Assert.Empty(await site.Sign(given));
        var second = given with { LetterId = await AnotherLetter(given) };
        Assert.Empty(await site.Sign(second));
        await site.GivenSettings(given.Agency.Id, new LetterSettings { Word = "示科信复", ReconsiderationOrgan = "示例区人民政府", Court = "示例区人民法院" });
        var third = given with { LetterId = await AnotherLetter(given) };
        Assert.Empty(await site.Sign(third));

        Assert.EndsWith("2号", (await site.Find(second)).DocumentNumber, StringComparison.Ordinal);
        Assert.Equal($"示科信复〔{Today.Year}〕3号", (await site.Find(third)).DocumentNumber);
    }

    [Fact]
    public async Task Uses_the_text_that_holds_on_the_day_and_keeps_its_version()
    {
        var given = await site.GivenLetter(OutcomeCode.X3, """{"hold0":"示例区图书馆"}""");
        var kind = Gongkai.Rules.Letters.LetterKinds.For(OutcomeCode.X3);
        var text = Gongkai.Rules.Letters.LetterTemplate.Default(kind);
        await site.In<LetterBook, int>(async (book, db) =>
        {
            foreach (var (agency, from, title) in ((long, DateOnly, string)[])[
                (0, Today, "全站的标题告知书"), (given.Agency.Id, Today, "本机关的标题告知书"), (given.Agency.Id, Today.AddDays(1), "明天的标题告知书")])
            {
                Assert.Empty((await book.AddAsync(agency, kind, (from, title, text.Body), given.Officer.Id, CancellationToken.None)).Problems);
                await db.SaveChangesAsync();
            }

            return 0;
        });

        Assert.Empty(await site.Sign(given));

        Assert.Equal(2, (await site.Find(given)).TemplateVersion); // one count for the kind: it names one text
        Assert.Contains("本机关的标题告知书", (await Paper(given)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_what_the_settings_lack()
    {
        var given = await site.GivenLetter();
        await site.GivenSettings(given.Agency.Id, new LetterSettings());

        Assert.Equal(["没有设定复议机关。", "没有设定有管辖权的人民法院。"], (await site.Sign(given)).Select(problem => problem.Says));
    }

    [Fact]
    public async Task Takes_organ_and_court_from_the_organ_above()
    {
        var parent = await site.GivenAgency();
        var child = await site.GivenAgency(parent);
        await site.GivenSettings(parent.Id, new LetterSettings { ReconsiderationOrgan = "上级设定的机关", Court = "上级设定的法院", Word = "上级代字" });
        await site.GivenSettings(child.Id, new LetterSettings { Court = "自己的法院" });

        var settings = await site.In<LetterBook, LetterSettings>((book, _) => book.SettingsAsync(child, CancellationToken.None));

        Assert.Equal(("上级设定的机关", "自己的法院", $"{child.DocumentWord}公开"), (settings.ReconsiderationOrgan, settings.Court, settings.WordFor(child)));
    }

    private async Task<long> AnotherLetter(LetterCase given) => await site.InDb(async db =>
    {
        var letter = db.Letters.Add(new Letter { ApplicationId = given.Application.Id, Kind = "D15", Outcome = OutcomeCode.U1, DraftedById = given.Officer.Id }).Entity;
        await db.SaveChangesAsync();
        return letter.Id;
    });

    private Task<(string Text, byte[] Sealed)> Paper(LetterCase given) => site.In<LetterPapers, (string, byte[])>(async (papers, db) =>
    {
        var letter = await db.Letters.SingleAsync(row => row.Id == given.LetterId);
        var application = await db.Applications.SingleAsync(row => row.Id == given.Application.Id);
        var docx = await papers.DocxAsync(application, letter, Today, mask: false, CancellationToken.None);
        var hash = await db.ApplicationFiles.Where(file => file.Id == letter.FileId).Select(file => file.Hash).SingleAsync();
        var kept = Directory.EnumerateFiles(site.DataFolder, hash + "*", SearchOption.AllDirectories).Single();
        return (string.Join('\n', AttachmentInspector.Read(docx, "文书.docx").Texts.Select(text => text.Text)), await File.ReadAllBytesAsync(kept));
    });
}

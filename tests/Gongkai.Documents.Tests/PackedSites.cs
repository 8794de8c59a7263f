using System.IO.Compression;
using System.Text;

namespace Gongkai.Documents.Tests;

/// <summary>A packed site is read in place: nothing leads out of it, nothing of it is dropped in silence.</summary>
public sealed class PackedSites
{
    [Fact]
    public void List_every_file_and_give_its_bytes()
    {
        using var site = Open(("zwgk/1.html", "甲"), ("zwgk/", ""), ("a\\b.html", "乙"));

        Assert.Equal(["zwgk/1.html", "a/b.html"], site.Files.Select(file => file.Path));
        Assert.True(site.Read("a/b.html", 100).Ok(out var content));
        Assert.Equal("乙", Encoding.UTF8.GetString(content));
        Assert.Equal("archive.too-large", site.Read("zwgk/1.html", 2).Problems[0].Code);
        Assert.Equal("archive.damaged", site.Read("no", 2).Problems[0].Code);
    }

    [Theory]
    [InlineData("../out.html")]
    [InlineData("a/../../out.html")]
    [InlineData("/etc/passwd")]
    [InlineData("c:/windows/a.html")]
    [InlineData("a//b.html")]
    [InlineData("..\\out.html")]
    [InlineData("./a.html")]
    public void Name_what_leads_out_and_do_not_read_it(string name)
    {
        using var site = Open((name, "甲"));

        Assert.Contains("之外", Assert.Single(site.Files).Fault, StringComparison.Ordinal);
        Assert.False(site.Read(site.Files[0].Path, 100).Ok(out _));
    }

    [Fact]
    public void Tell_of_the_second_file_of_one_name_and_of_one_that_inflates_beyond_reason()
    {
        using var site = Open(("a.html", "甲"), ("a.html", "乙"), ("bomb.html", new string(' ', 12 << 20)));

        Assert.Equal(["", "压缩包里有两个同名的文件，只读取第一个。", "文件展开后过大，没有读取。"], site.Files.Select(file => file.Fault));
    }

    [Fact]
    public void Have_names_in_the_charset_of_the_machine_that_packed_them()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var gbk = Open(Encoding.GetEncoding("gb18030"), ("通知/附件.txt", "甲"));
        using var utf8 = Open(Encoding.UTF8, ("通知/附件.txt", "甲"));

        Assert.Equal("通知/附件.txt", Assert.Single(gbk.Files).Path);
        Assert.Equal("通知/附件.txt", Assert.Single(utf8.Files).Path);
    }

    [Fact]
    public void Are_refused_when_they_are_none_and_files_when_they_are_damaged()
    {
        Assert.Equal("archive.damaged", SiteArchive.Open(new MemoryStream("<html>"u8.ToArray())).Problems[0].Code);
        var bytes = Pack(null, [("a.html", "一二三四五六七八九十")]);
        var at = bytes.AsSpan().IndexOf("a.html"u8) + 10;
        bytes[at] ^= 0x55;
        Assert.True(SiteArchive.Open(new MemoryStream(bytes)).Ok(out var site));
        using (site)
        {
            Assert.Equal("archive.damaged", site.Read("a.html", 1000).Problems[0].Code);
        }
    }

    [Fact]
    public void Write_rows_a_spreadsheet_reads_as_they_are() => Assert.Equal("甲,\"一,二\",'=1\r\n", TableFile.Line(["甲", "一,二", "=1"]));

    private static SiteArchive Open(params (string, string)[] files) => Open(null, files);

    private static SiteArchive Open(Encoding? names, params (string, string)[] files)
    {
        Assert.True(SiteArchive.Open(new MemoryStream(Pack(names, files))).Ok(out var site));
        return site;
    }

    private static byte[] Pack(Encoding? names, (string Name, string Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name);
                if (!name.EndsWith('/'))
                {
                    using var part = new StreamWriter(entry.Open(), new UTF8Encoding(false));
                    part.Write(content);
                }
            }
        }

        return memory.ToArray();
    }
}

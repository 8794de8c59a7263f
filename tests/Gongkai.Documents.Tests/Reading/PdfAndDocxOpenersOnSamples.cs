using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Published reports, when the folder of samples is at hand.</summary>
public sealed class PdfAndDocxOpenersOnSamples
{
    [Fact]
    public void Give_every_figure_of_the_seven_columns_in_its_place()
    {
        foreach (var (file, rows) in new[] { ("001-huaian-city-2024.pdf", 25), ("002-huaian-hongze-district-2023.pdf", 23) })
        {
            if (Sample(file) is { } path)
            {
                var seven = PdfOpener.Open(File.ReadAllBytes(path)).Blocks.OfType<GridBlock>().Where(grid =>
                    grid.Rows[0].Length == 10)
                    .SelectMany(grid => grid.Rows).Where(row => decimal.TryParse(row[3].Text, out _)).ToList();

                Assert.Equal(rows, seven.Count);
                Assert.All(seven, row => Assert.Equal(decimal.Parse(row[9].Text), row[3..9].Sum(cell =>
                    decimal.Parse(cell.Text))));
            }
        }
    }

    [Fact]
    public void Lay_the_official_blank_form_out()
    {
        if (Sample("000-template-2021-format.docx") is { } path)
        {
            var grids = DocxOpener.Open(File.ReadAllBytes(path)).Blocks.OfType<GridBlock>();

            Assert.Equal([(14, 4), (28, 10), (4, 15)], grids.Select(grid => (grid.Rows.Count, grid.Rows[0].Length)));
        }
    }

    private static string? Sample(string name)
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, "shared", "samples", "reports", name);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }
}

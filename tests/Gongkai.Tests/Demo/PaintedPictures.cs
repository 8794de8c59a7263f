using System.Buffers.Binary;
using Gongkai.Demo;

namespace Gongkai.Tests.Demo;

/// <summary>The pictures of the demo.</summary>
public sealed class PaintedPictures
{
    [Fact]
    public void Are_png_files_of_the_stated_size_and_the_same_for_the_same_seed()
    {
        var picture = new DemoPicture("现场.png", "示意图", 7);

        var painted = Landscape.Paint(picture);

        Assert.Equal("\u0089PNG\r\n\u001A\n"u8[2..].ToArray(), painted[1..8]);
        Assert.Equal(Landscape.Width, BinaryPrimitives.ReadInt32BigEndian(painted.AsSpan(16)));
        Assert.Equal(Landscape.Height, BinaryPrimitives.ReadInt32BigEndian(painted.AsSpan(20)));
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], painted[^4..]); // the check sum of an empty IEND is known
        Assert.Equal(painted, Landscape.Paint(picture));
        Assert.NotEqual(painted, Landscape.Paint(picture with { Seed = 8 }));
    }
}

using System.Globalization;
using System.Text;
using QRCoder;

namespace Gongkai.Portal.Downloads;

/// <summary>The code a phone reads off the screen or the paper: black modules as one path, with the quiet zone around.</summary>
internal static class ShareCode
{
    internal static string Svg(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var from = x;
                while (x < side && code.ModuleMatrix[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>";
    }
}

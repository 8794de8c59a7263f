using System.Text;
using Gongkai.Shell.Access;

namespace Gongkai.Tests.Shell.Access;

public sealed class OneTimePasswords
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory] // RFC 6238 appendix B, SHA-1, the last six of its eight digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.CodeAt(Secret, seconds / 30));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Hold_one_step_before_and_after(int steps, bool holds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        Assert.Equal(holds, Totp.StepOf(Secret, Totp.CodeAt(Secret, Totp.StepAt(now) + steps), now, 0) is not null);
    }

    [Fact]
    public void Serve_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.CodeAt(Secret, Totp.StepAt(now));

        var step = Totp.StepOf(Secret, code, now, 0);

        Assert.Null(Totp.StepOf(Secret, code, now, step!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("密码密码密码")]
    [InlineData("1234567")]
    public void Are_six_digits(string code) => Assert.Null(Totp.StepOf(Secret, code, DateTimeOffset.UnixEpoch, 0));

    [Fact]
    public void Tell_an_authenticator_their_secret_in_base_32() =>
        Assert.Equal(
            "otpauth://totp/Site:li.ming?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Site", Totp.AddressOf(Secret, "Site", "li.ming"));
}

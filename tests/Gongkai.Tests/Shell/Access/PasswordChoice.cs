using Gongkai.Shell.Access;

namespace Gongkai.Tests.Shell.Access;

public sealed class PasswordChoice
{
    private static readonly AccessRules Rules = new(new Dictionary<string, string>());

    [Theory]
    [InlineData("Sea-horse 7 lamps")]
    [InlineData("three.KINDS.here")]
    [InlineData("河流42Bridge")] // a Chinese character is neither letter case nor digit: it counts as a sign
    public void Is_free_within_the_rules(string password) => Assert.Empty(PasswordRules.Check(password, "liming", Rules, _ => false));

    [Theory]
    [InlineData("Sh0rt-one", "password.short")] // nine characters
    [InlineData("onlylowercase", "password.plain")]
    [InlineData("UPPERlower", "password.plain")]
    [InlineData("MyLiMing-2026", "password.user-name")]
    [InlineData("Password@2026", "password.common")]
    [InlineData("Admin12345!!", "password.common")]
    [InlineData("Qwertyuiop1!", "password.common")]
    [InlineData("aA1aA1aA1aA1", "password.common")] // three characters over and over
    public void Is_refused_with_its_reason(string password, string code) =>
        Assert.Contains(PasswordRules.Check(password, "liming", Rules, _ => false), problem => problem.Code == code);

    [Fact]
    public void Tells_everything_that_is_wrong_at_once() =>
        Assert.Equal(
            ["password.short", "password.plain", "password.user-name"],
            PasswordRules.Check("liming", "liming", Rules, _ => false).Select(problem => problem.Code));

    [Fact]
    public void Names_the_length_and_the_limit() =>
        Assert.Equal("密码只有 4 个字符。", PasswordRules.Check("Ab1!", "x", Rules, _ => false)[0].Says);

    [Fact]
    public void Never_comes_again_soon() =>
        Assert.Equal("password.used", Assert.Single(PasswordRules.Check("Sea-horse 7 lamps", "liming", Rules, _ => true)).Code);
}

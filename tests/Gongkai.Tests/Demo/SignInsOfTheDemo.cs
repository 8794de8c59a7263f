using Gongkai.Demo;

namespace Gongkai.Tests.Demo;

public sealed class SignInsOfTheDemo
{
    [Fact]
    public void Name_each_person_once_with_all_their_roles()
    {
        Assert.Equal(DemoAccounts.Shown.Count, DemoAccounts.Shown.Select(account => account.UserName).Distinct().Count());
        Assert.Equal("区科技局：初审；政府信息公开工作机构负责人", DemoAccounts.Shown.Single(account => account.UserName == "hananlan").Says);
    }
}

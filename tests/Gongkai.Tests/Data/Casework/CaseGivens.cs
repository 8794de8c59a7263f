using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Data.Casework;

internal static class CaseGivens
{
    internal static IntakeForm Form(this TestSite site, Agency agency) => new()
    {
        AgencyId = agency.Id,
        Days = new ReceiptDays(Channel.InPerson, BeijingDate.Today(site.Time), null, null),
        Class = ApplicantClass.NaturalPerson,
        Applicant = new ApplicantDetails
        {
            Name = "示例申请人",
            IdentityKind = "居民身份证",
            IdentityNumber = "110101199001011237",
            Phone = "13800000000",
            Address = "示例区示例路1号",
        },
        Title = "示例河道整治工程的批复",
        Description = "示例区示例河道整治工程的批复文件。",
        Way = ObtainingWay.Post,
        Form = CarrierForm.Paper,
        Key = Intake.NewKey(),
    };

    internal static async Task<Received> Receive(this TestSite site, IntakeForm form)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<Intake>().ReceiveAsync(form, CancellationToken.None);
        Assert.Empty(taken.Problems);
        Assert.True(taken.Ok(out var received));
        return received;
    }
}

using Gongkai.Rules.Calendar;
using Gongkai.Rules.Registers;

namespace Gongkai.Rules.Tests.Registers;

/// <summary>双公示: seven working days to publish, three to withdraw, natural persons by their surname.</summary>
public sealed class DoublePublicity
{
    [Theory]
    [InlineData("2024-03-04", "2024-03-13")]
    [InlineData("2024-09-27", "2024-10-12")] // worked Sun 29 Sep and Sat 12 Oct, rested 1–7 Oct
    public void Ends_on_the_seventh_working_day_after_the_decision(string decided, string due) =>
        Assert.Equal(DateOnly.Parse(due), PublicityClock.PublishBy(DateOnly.Parse(decided), WorkCalendar.National));

    [Fact]
    public void Lets_a_changed_penalty_stand_three_working_days() =>
        Assert.Equal(new DateOnly(2024, 3, 13), PublicityClock.WithdrawBy(new DateOnly(2024, 3, 8), WorkCalendar.National));

    [Theory]
    [InlineData("张三丰", true, "张某某")]
    [InlineData("李四", true, "李某")]
    [InlineData("欧阳明", true, "欧阳某")]
    [InlineData("示例区建材有限公司", false, "示例区建材有限公司")]
    public void Shows_a_natural_person_by_the_surname(string name, bool person, string shown) =>
        Assert.Equal(shown, SubjectName.Shown(name, person));
}

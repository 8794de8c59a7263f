using System.ComponentModel;

namespace Gongkai.Api.Catalogue;

[Description("全部机关，按机构树的顺序，下级紧跟在上级之后")]
internal sealed class OrganList
{
    [Description("机关")]
    public required IReadOnlyList<Organ> Organs { get; init; }
}

[Description("行政机关")]
internal sealed class Organ
{
    [Description("在网址中的名称，永不改变")]
    public required string Slug { get; init; }

    [Description("全称")]
    public required string Name { get; init; }

    [Description("简称")]
    public required string ShortName { get; init; }

    [Description("种类")]
    public required AgencyKind Kind { get; init; }

    [Description("上级机关在网址中的名称；最上级为 null")]
    public required string? Parent { get; init; }

    [Description("统一社会信用代码")]
    public required string? CreditCode { get; init; }

    [Description("政府网站标识码")]
    public required string? SiteCode { get; init; }

    [Description("设立日期")]
    public required DateOnly? EstablishedOn { get; init; }

    [Description("撤销日期，即不再存在的第一天；其信息仍可查阅")]
    public required DateOnly? DissolvedOn { get; init; }

    [Description("政府信息公开工作机构的联系方式（条例第十二条）")]
    public required OrganContact Contact { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }

    [Description("网页地址")]
    public required string Page { get; init; }
}

[Description("政府信息公开工作机构的联系方式")]
internal sealed class OrganContact
{
    [Description("工作机构名称")]
    public required string Office { get; init; }

    [Description("办公地址")]
    public required string Address { get; init; }

    [Description("邮政编码")]
    public required string PostCode { get; init; }

    [Description("办公时间")]
    public required string Hours { get; init; }

    [Description("联系电话")]
    public required string Phone { get; init; }

    [Description("电子邮箱")]
    public required string Email { get; init; }
}

[Description("一个机关的全部栏目，按栏目树的顺序")]
internal sealed class ColumnList
{
    [Description("栏目")]
    public required IReadOnlyList<ColumnTold> Columns { get; init; }
}

[Description("栏目")]
internal sealed class ColumnTold
{
    [Description("在网址中的名称，在本机关内唯一，永不改变")]
    public required string Slug { get; init; }

    [Description("名称")]
    public required string Name { get; init; }

    [Description("上级栏目；最上级为 null")]
    public required string? Parent { get; init; }

    [Description("栏目类型编码；只作标题的为 null")]
    public required string? Type { get; init; }

    [Description("所载的法定主动公开内容，例如 A20.07 为条例第二十条第七项")]
    public required IReadOnlyList<string> ContentCodes { get; init; }

    [Description("栏目说明")]
    public required string Description { get; init; }

    [Description("关闭日期")]
    public required DateOnly? ClosedOn { get; init; }

    [Description("栏目及其下级栏目中的信息的接口地址")]
    public required string Href { get; init; }

    [Description("网页地址")]
    public required string Page { get; init; }
}

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>The kinds of <see cref="ItemEvent"/>: the stable name under which each is stored, its type and what it is
/// called.</summary>
/// <remarks>Stored names are never changed. Example: <c>ItemEventKinds.TypeOf("published")</c> is
/// <see cref="Review.Published"/>.</remarks>
public static class ItemEventKinds
{
    /// <summary>起草.</summary>
    public const string Drafted = "drafted";

    /// <summary>修改.</summary>
    public const string Edited = "edited";

    /// <summary>送审.</summary>
    public const string Submitted = "submitted";

    /// <summary>审核通过.</summary>
    public const string StepPassed = "step-passed";

    /// <summary>退回.</summary>
    public const string Returned = "returned";

    /// <summary>保密审查.</summary>
    public const string SecrecyReviewed = "secrecy-reviewed";

    /// <summary>记录报请确定的结果.</summary>
    public const string Determined = "determined";

    /// <summary>运行发布前检查.</summary>
    public const string GuardRun = "guard-run";

    /// <summary>接受检查结果.</summary>
    public const string FindingAccepted = "finding-accepted";

    /// <summary>设定定时发布.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>定时发布未执行.</summary>
    public const string PublicationHeld = "publication-held";

    /// <summary>调整栏目.</summary>
    public const string Moved = "moved";

    /// <summary>发布.</summary>
    public const string Published = "published";

    /// <summary>紧急发布.</summary>
    public const string EmergencyPublished = "emergency-published";

    /// <summary>补办完成.</summary>
    public const string EmergencyCompleted = "emergency-completed";

    /// <summary>设定定时撤下.</summary>
    public const string WithdrawalScheduled = "withdrawal-scheduled";

    /// <summary>撤下.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>发起修订.</summary>
    public const string AmendmentStarted = "amendment-started";

    /// <summary>放弃修订.</summary>
    public const string AmendmentDropped = "amendment-dropped";

    /// <summary>迁移导入.</summary>
    public const string Imported = "imported";

    private static readonly (string Kind, Type Type, string Name)[] Rows =
    [
        (Drafted, typeof(Review.Drafted), "起草"),
        (Edited, typeof(Review.Edited), "修改"),
        (Submitted, typeof(Review.Submitted), "送审"),
        (StepPassed, typeof(Review.StepPassed), "审核通过"),
        (Returned, typeof(Review.Returned), "退回"),
        (SecrecyReviewed, typeof(Review.SecrecyReviewed), "保密审查"),
        (Determined, typeof(Review.Determined), "记录报请确定的结果"),
        (GuardRun, typeof(Review.GuardRun), "运行发布前检查"),
        (FindingAccepted, typeof(Review.FindingAccepted), "接受检查结果"),
        (Scheduled, typeof(Review.Scheduled), "设定定时发布"),
        (PublicationHeld, typeof(Review.PublicationHeld), "定时发布未执行"),
        (Moved, typeof(Review.Moved), "调整栏目"),
        (Published, typeof(Review.Published), "发布"),
        (EmergencyPublished, typeof(Review.EmergencyPublished), "紧急发布"),
        (EmergencyCompleted, typeof(Review.EmergencyCompleted), "补办完成"),
        (WithdrawalScheduled, typeof(Review.WithdrawalScheduled), "设定定时撤下"),
        (Withdrawn, typeof(Review.Withdrawn), "撤下"),
        (AmendmentStarted, typeof(Review.AmendmentStarted), "发起修订"),
        (AmendmentDropped, typeof(Review.AmendmentDropped), "放弃修订"),
        (Imported, typeof(Review.Imported), "迁移导入"),
    ];

    private static readonly Dictionary<Type, string> Kinds = Rows.ToDictionary(row => row.Type, row => row.Kind);
    private static readonly Dictionary<string, (Type Type, string Name)> Types =
        Rows.ToDictionary(row => row.Kind, row => (row.Type, row.Name));

    /// <summary>Every kind, in the order of the work.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(row => row.Kind)];

    /// <summary>The type of a stored event.</summary>
    /// <param name="kind">As stored.</param>
    /// <returns>Null for an unknown kind.</returns>
    public static Type? TypeOf(string kind) => Types.TryGetValue(kind, out var row) ? row.Type : null;

    /// <summary>What an officer calls it. Example: <c>step-passed</c> → “审核通过”.</summary>
    /// <param name="kind">As stored.</param>
    /// <returns>The kind itself when it is unknown.</returns>
    public static string NameOf(string kind) => Types.TryGetValue(kind, out var row) ? row.Name : kind;

    internal static string KindOf(Type type) => Kinds[type];
}

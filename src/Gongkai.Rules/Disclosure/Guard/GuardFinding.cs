using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Something that must be settled, or accepted with a reason, before publication.</summary>
/// <remarks>
/// <para>Source: 保守国家秘密法第三十五条 (what is to be published is examined first); 个人信息保护法第二十五条.</para>
/// <para>Example: <c>ResidentId · Error · 正文第3段 · “经办人350*************34，电”</c>.</para>
/// </remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">Error for ID numbers and marks of state secrecy, else a warning.</param>
/// <param name="Place">Where it stands, in words.</param>
/// <param name="Excerpt">The spot with a few characters around it. Personal numbers are masked: the finding does not repeat
/// them. Empty where there is nothing to quote.</param>
/// <param name="Says">What was found, one Chinese sentence.</param>
/// <param name="Remedy">What to do, one Chinese sentence.</param>
/// <param name="Law">The source, or empty.</param>
/// <param name="Fingerprint">The same for the same content wherever it moves, another as soon as it changes: an acceptance
/// is kept under it. 32 hexadecimal digits, small.</param>
public sealed record GuardFinding(
    GuardKind Kind, Severity Severity, string Place, string Excerpt, string Says, string Remedy, string Law, string Fingerprint);

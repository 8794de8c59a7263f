using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Rules.Tests.Disclosure.Guard;

/// <summary>Asks the guard about one text.</summary>
internal static class Reading
{
    internal static IReadOnlyList<GuardFinding> Of(string text, GuardSettings? settings = null, string about = "") =>
        Rules.Disclosure.Guard.Guard.Read([new GuardText("正文第1段", text) { About = about }], settings ?? GuardSettings.Default);

    internal static GuardKind[] Kinds(string text, string about = "") => [.. Of(text, about: about).Select(finding =>
        finding.Kind)];

    internal static GuardFinding One(string text, GuardSettings? settings = null) => Assert.Single(Of(text, settings));
}

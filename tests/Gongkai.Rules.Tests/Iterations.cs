using CsCheck;

namespace Gongkai.Rules.Tests;

/// <summary>How often a property is tried.</summary>
internal static class Iterations
{
    /// <summary>So many times, or as many as CsCheck_Iter asks for when that is more (<c>./test long</c>).</summary>
    internal static long AtLeast(long times) => Math.Max(times, Check.Iter);
}

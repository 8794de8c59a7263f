using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Rules.Problems;

/// <summary>Either a value, or all the problems that kept it from being made. Never both, never neither.</summary>
/// <remarks>Example: <c>Fee.ForItems(-1).Ok(out var fee)</c> is false and <see cref="Problems"/> holds one sentence.</remarks>
/// <typeparam name="T">What is made when nothing is wrong.</typeparam>
public readonly struct Checked<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<Problem>? _problems;

    /// <summary>A value that could be made.</summary>
    /// <param name="value">The value.</param>
    public Checked(T value)
    {
        _value = value;
        _problems = null;
    }

    /// <summary>The reasons why no value could be made.</summary>
    /// <param name="problems">At least one.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public Checked(params IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            throw new ArgumentException("A refusal needs a reason.", nameof(problems));
        }

        _value = default;
        _problems = problems;
    }

    /// <summary>All problems at once; empty when there is a value.</summary>
    public IReadOnlyList<Problem> Problems => _problems ?? [];

    /// <summary>Whether there is a value, and the value.</summary>
    /// <param name="value">The value; only to be used when the answer is true.</param>
    /// <returns>True when nothing was wrong.</returns>
    public bool Ok([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return _problems is null;
    }

    /// <summary>A value stands for itself. Example: <c>return fee;</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Checked<T>(T value) => new(value);

    /// <summary>A problem stands for the refusal. Example: <c>return FeeProblems.Negative(n);</c>.</summary>
    /// <param name="problem">The problem.</param>
    public static implicit operator Checked<T>(Problem problem) => new([problem]);
}

namespace Gongkai.Rules.Fees;

/// <summary>The part of a fee that falls on one step of a scale. Example: items 31 to 31, 1 × 200 = 200 元.</summary>
/// <param name="From">The first item or page of the step.</param>
/// <param name="To">The last one actually counted in it: the step's end or the quantity, whichever is less.</param>
/// <param name="Quantity">How many were counted: <c>To - From + 1</c>.</param>
/// <param name="Rate">元 for each of them; zero in the free step.</param>
/// <param name="Yuan"><c>Quantity × Rate</c>.</param>
public readonly record struct FeeStep(int From, int To, int Quantity, int Rate, long Yuan);

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>Who acts, with the roles held for the organ of the item at that moment.</summary>
/// <remarks>Example: <c>new Actor(7, ["FirstReviewer"])</c>.</remarks>
/// <param name="PersonId">The person.</param>
/// <param name="Roles">The names of the roles.</param>
public sealed record Actor(long PersonId, IReadOnlyCollection<string> Roles);

namespace Gongkai.Demo;

/// <summary>An item while the district is being made: links stand as objects until every item has its key.</summary>
internal sealed class Draft(DemoPublication item)
{
    internal DemoPublication Item { get; set; } = item;

    /// <summary>Only of interpretations.</summary>
    internal Draft? Interprets { get; init; }

    internal Draft? InterpretedBy { get; set; }

    /// <summary>Only of normative documents.</summary>
    internal (DateOnly EffectiveOn, DateOnly ExpiresOn)? Term { get; init; }

    /// <summary>The later edition that ends this one.</summary>
    internal Draft? Successor { get; set; }
}

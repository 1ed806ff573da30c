namespace SpineSandbox.Fhir;

/// <summary>How a document is judged.</summary>
public sealed record ValidationOptions
{
    /// <summary>For tests, outgoing bodies and reports to suppliers.</summary>
    public static ValidationOptions Strict { get; } = new();

    /// <summary>For incoming bodies: unknown elements are warnings, everything else as strict.</summary>
    public static ValidationOptions Lenient { get; } = new() { UnknownElements = IssueSeverity.Warning };

    public IssueSeverity UnknownElements { get; init; } = IssueSeverity.Error;

    /// <summary>After so many issues the validator stops and says so.</summary>
    public int MaxIssues { get; init; } = 100;

    /// <summary>How deep resources, extensions and parts may nest.</summary>
    public int MaxDepth { get; init; } = 64;
}

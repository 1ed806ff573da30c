namespace SpineSandbox.Fhir.Profiles;

/// <summary>One place where a document does not keep a rule of a profile.</summary>
/// <param name="Path">Where, in the form of <see cref="ValidationIssue.Expression" />.</param>
/// <param name="Rule">The rule as the table writes it: <c>identifier:nhsNumber.system card=1..1</c>; its kind where no line stands behind it.</param>
/// <param name="Profile">The canonical URL of the profile or extension.</param>
/// <param name="Message">What is wrong, for a developer.</param>
public sealed record ProfileBreach(IssueSeverity Severity, string Path, string Rule, string Profile, string Message)
{
    public bool IsError => Severity is IssueSeverity.Fatal or IssueSeverity.Error;

    /// <summary>The breach as an issue of an OperationOutcome.</summary>
    public ValidationIssue ToIssue() => new(Severity, IssueCodes.Invariant, Path, $"{Message} ({Rule} of {Profile})");

    /// <inheritdoc />
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} {Path}: {Message} [{Rule}]";
}

namespace SpineSandbox.Fhir;

/// <summary>OperationOutcome.issue.severity, most severe first.</summary>
public enum IssueSeverity
{
    Fatal,
    Error,
    Warning,
    Information,
}

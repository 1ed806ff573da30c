namespace SpineSandbox.Fhir;

/// <summary>The codes of OperationOutcome.issue.code that the layer itself uses.</summary>
public static class IssueCodes
{
    public const string Invalid = "invalid";
    public const string Structure = "structure";
    public const string Required = "required";
    public const string Value = "value";
    public const string CodeInvalid = "code-invalid";
    public const string Invariant = "invariant";
    public const string TooLong = "too-long";
}

namespace SpineSandbox.Fhir;

/// <summary>The code that a service puts beside the one of FHIR: <c>issue.details.coding[0]</c>.</summary>
public sealed record OutcomeCoding(string System, string Code, string? Display = null);

using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>Findings as the diagnostics of a response: place and rule, without the value, which could identify the patient.</summary>
internal static class Findings
{
    public static string Of(ValidationIssue issue) => $"{issue.Expression}: {issue.Code}";

    public static string Of(ProfileBreach breach) => $"{breach.Path}: {breach.Rule} of {breach.Profile}";
}

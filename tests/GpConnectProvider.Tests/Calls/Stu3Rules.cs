using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.GpConnectProvider.Tests.Calls;

/// <summary>What every STU3 answer keeps: the schema, and the profiles that it claims.</summary>
internal static class Stu3Rules
{
    private static readonly FhirValidator Validator = new(FhirVersion.Stu3);
    private static readonly ProfileChecker Profiles = new(FhirVersion.Stu3);

    public static JsonObject Check(JsonObject resource)
    {
        Assert.DoesNotContain(Validator.Validate(resource), issue => issue.IsError);
        Assert.DoesNotContain(Profiles.Check(resource), breach => breach.IsError);

        return resource;
    }
}

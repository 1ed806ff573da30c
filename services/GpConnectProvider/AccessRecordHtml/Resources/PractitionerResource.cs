using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The patient's usual GP.</summary>
internal static class PractitionerResource
{
    private const string JobRoles = "http://fhir.nhs.net/ValueSet/sds-job-role-name-1";

    public static JsonObject From(PatientRecord record)
    {
        var gp = record.UsualGp;

        return new JsonObject
        {
            ["resourceType"] = "Practitioner",
            ["id"] = gp.SdsUserId,
            ["meta"] = Dstu2.Profile("practitioner"),
            ["identifier"] = new JsonArray(Dstu2.Identifier(SdsUserId.Dstu2System, gp.SdsUserId)),
            ["name"] = Dstu2.Name(gp.Name, "usual"),
            ["gender"] = gp.Gender.ToString().ToLowerInvariant(),
            ["practitionerRole"] = new JsonArray(Role(gp)),
        };
    }

    private static JsonObject Role(Practitioner gp) => new()
    {
        ["managingOrganization"] = Dstu2.Reference("Organization", gp.OdsCode.Value),
        ["role"] = Dstu2.Concept(JobRoles, gp.JobRole.Code, gp.JobRole.Name),
    };
}

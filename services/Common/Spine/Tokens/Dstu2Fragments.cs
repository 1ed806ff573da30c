using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tokens;

/// <summary>The requested record and the requesting device, organisation and practitioner as DSTU2 fragments.</summary>
internal static class Dstu2Fragments
{
    public static void AddTo(JsonObject payload, GpConnectClaims claims)
    {
        var practitioner = claims.Practitioner;

        payload["requested_record"] = RequestedRecord(claims);
        payload["requesting_device"] = new JsonObject
        {
            ["resourceType"] = "Device",
            ["id"] = claims.Device.Id,
            ["identifier"] = new JsonArray(ClaimFragments.Identifier(claims.Device.System, claims.Device.Value)),
            ["model"] = claims.Device.Model,
            ["version"] = claims.Device.Version,
        };
        payload["requesting_organization"] = new JsonObject
        {
            ["resourceType"] = "Organization",
            ["id"] = claims.Organization.OdsCode.Value,
            ["identifier"] = new JsonArray(ClaimFragments.Identifier(OdsCode.Dstu2System, claims.Organization.OdsCode.Value)),
            ["name"] = claims.Organization.Name,
        };
        payload["requesting_practitioner"] = new JsonObject
        {
            ["resourceType"] = "Practitioner",
            ["id"] = practitioner.Id,
            ["identifier"] = new JsonArray(
                ClaimFragments.Identifier(SdsUserId.Dstu2System, practitioner.SdsUserId),
                ClaimFragments.Identifier(practitioner.LocalSystem, practitioner.Id)),
            ["name"] = ClaimFragments.Name(practitioner, family: new JsonArray(practitioner.Family)),
            ["practitionerRole"] = new JsonArray(new JsonObject
            {
                ["role"] = new JsonObject
                {
                    ["coding"] = new JsonArray(new JsonObject
                    {
                        ["system"] = "http://fhir.nhs.net/ValueSet/sds-job-role-name-1",
                        ["code"] = practitioner.JobRole,
                    }),
                },
            }),
        };
    }

    private static JsonObject RequestedRecord(GpConnectClaims claims) => claims switch
    {
        { RequestedPatient: { } patient } => new JsonObject
        {
            ["resourceType"] = "Patient",
            ["identifier"] = new JsonArray(ClaimFragments.Identifier(NhsNumber.Dstu2System, patient.Value)),
        },
        { RequestedOrganization: { } organization } => new JsonObject
        {
            ["resourceType"] = "Organization",
            ["identifier"] = new JsonArray(ClaimFragments.Identifier(OdsCode.Dstu2System, organization.Value)),
        },
        _ => throw new ArgumentException("A token for Access Record HTML names the patient or the organisation that is asked for.", nameof(claims)),
    };
}

using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tokens;

/// <summary>The requesting device, organisation and practitioner as STU3 fragments.</summary>
internal static class Stu3Fragments
{
    public static void AddTo(JsonObject payload, GpConnectClaims claims)
    {
        var practitioner = claims.Practitioner;

        payload["requesting_device"] = new JsonObject
        {
            ["resourceType"] = "Device",
            ["identifier"] = new JsonArray(ClaimFragments.Identifier(claims.Device.System, claims.Device.Value)),
            ["model"] = claims.Device.Model,
            ["version"] = claims.Device.Version,
        };
        payload["requesting_organization"] = new JsonObject
        {
            ["resourceType"] = "Organization",
            ["identifier"] = new JsonArray(ClaimFragments.Identifier(OdsCode.System, claims.Organization.OdsCode.Value)),
            ["name"] = claims.Organization.Name,
        };
        payload["requesting_practitioner"] = new JsonObject
        {
            ["resourceType"] = "Practitioner",
            ["id"] = practitioner.Id,
            ["identifier"] = new JsonArray(
                ClaimFragments.Identifier(SdsUserId.System, practitioner.SdsUserId),
                ClaimFragments.Identifier(SdsUserId.RoleProfileSystem, practitioner.SdsRoleProfileId),
                ClaimFragments.Identifier(practitioner.LocalSystem, practitioner.Id)),
            ["name"] = new JsonArray(ClaimFragments.Name(practitioner, family: practitioner.Family)),
        };
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>Somebody who works in care (CareConnect-GPC-Practitioner-1), and what they work as.</summary>
internal static class PractitionerResource
{
    private static readonly string JobRoles = Stu3.CodeSystem("CareConnect-SDSJobRoleName-1");

    public static JsonObject From(Practitioner person) => new JsonObject
    {
        ["resourceType"] = "Practitioner",
        ["id"] = person.SdsUserId,
        ["meta"] = Stu3.Meta("CareConnect-GPC-Practitioner-1", version: 1),
    }
        .Set("extension", new JsonArray([.. person.Languages.Select(language => Languages.Of(language))]))
        .Set("identifier", new JsonArray(
        [
            Stu3.Identifier(SdsUserId.System, person.SdsUserId),
            .. person.RoleProfileIds.Select(id => Stu3.Identifier(SdsUserId.RoleProfileSystem, id)),
        ]))
        .Append("name", Stu3.Name(person.Name, "usual"))
        .Set("gender", person.Gender.ToString().ToLowerInvariant());

    /// <summary>The role at the practitioner's own organisation (CareConnect-GPC-PractitionerRole-1); its id is the practitioner's.</summary>
    /// <returns>Null for somebody who has several roles: which of them an entry was made in nobody knows, and then none is given.</returns>
    public static JsonObject? RoleOf(Practitioner person) => person.RoleProfileIds.Count > 1 ? null : new()
    {
        ["resourceType"] = "PractitionerRole",
        ["id"] = person.SdsUserId,
        ["meta"] = Stu3.Meta("CareConnect-GPC-PractitionerRole-1", version: 1),
        ["practitioner"] = Stu3.Reference("Practitioner", person.SdsUserId),
        ["organization"] = Stu3.Reference("Organization", person.OdsCode.Value),
        ["code"] = new JsonArray(JobRole(person.JobRole)),
    };

    public static JsonObject JobRole(JobRoleRow role) => Stu3.Concept(JobRoles, role.Code, role.Name);
}

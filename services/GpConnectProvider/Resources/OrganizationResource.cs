using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>An organisation that the practice's system knows (CareConnect-GPC-Organization-1), and its places.</summary>
internal static class OrganizationResource
{
    private static readonly string Types = Stu3.CodeSystem("GPConnect-OrganisationType-1");

    public static JsonObject From(Organisation organisation) => new JsonObject
    {
        ["resourceType"] = "Organization",
        ["id"] = organisation.OdsCode.Value,
        ["meta"] = Stu3.Meta("CareConnect-GPC-Organization-1", version: 1),
    }
        .Append("extension", Stu3.Extension(
            Stu3.Profile("Extension-CareConnect-GPC-MainLocation-1"), "valueReference", Stu3.Reference("Location", organisation.OdsCode.Value)))
        .Append("identifier", Stu3.Identifier(OdsCode.System, organisation.OdsCode.Value))
        .Append("type", organisation.Kind == OrganisationKind.GpPractice ? Stu3.Concept(Types, "gp-practice", "GP Practice") : null)
        .Set("name", organisation.Name)
        .Append("telecom", organisation.Telephone is { } number ? Stu3.Phone(number, "work") : null)
        .Append("address", Stu3.Address(organisation.Address));
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>A surgery (CareConnect-GPC-Location-1): the organisation's main place, or one of its sites.</summary>
internal static class LocationResource
{
    private const string SiteSystem = "https://fhir.nhs.uk/Id/ods-site-code";

    public static JsonObject From(Place place) => new JsonObject
    {
        ["resourceType"] = "Location",
        ["id"] = place.OdsCode.Value,
        ["meta"] = Stu3.Meta("CareConnect-GPC-Location-1", version: 1),
        ["identifier"] = new JsonArray(Stu3.Identifier(SiteSystem, place.OdsCode.Value)),
        ["name"] = place.Name,
    }
        .Append("telecom", place.Telephone is { } number ? Stu3.Phone(number, "work") : null)
        .Set("address", Stu3.Address(place.Address))
        .Set("managingOrganization", Stu3.Reference("Organization", place.Organisation.Value));
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The practice that keeps the record.</summary>
internal static class OrganizationResource
{
    public static JsonObject From(Practice practice)
    {
        var address = practice.Address;

        return new JsonObject
        {
            ["resourceType"] = "Organization",
            ["id"] = practice.OdsCode.Value,
            ["meta"] = Dstu2.Profile("organization"),
            ["identifier"] = new JsonArray(Dstu2.Identifier(OdsCode.Dstu2System, practice.OdsCode.Value)),
            ["name"] = practice.Name,
        }
            .Append("telecom", practice.Telephone is { } number ? Dstu2.Phone(number, "work") : null)
            .Append("address", Dstu2.Address(address.Lines, address.City, address.District, address.PostalCode, "work"));
    }
}

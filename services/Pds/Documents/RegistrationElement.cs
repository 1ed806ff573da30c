using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary>
/// <c>generalPractitioner</c> and <c>managingOrganization</c>: logical references, an identifier and no <c>reference</c>.
/// </summary>
internal static class RegistrationElement
{
    public static JsonObject? Practice(PracticeRegistrationRow? row, string id)
    {
        if (row is null)
        {
            return null;
        }

        var identifier = ExtensionElement.OrganisationIdentifier(row.OdsCode).Set("period", PeriodElement.Of(row.From, null));
        return new JsonObject { ["id"] = row.Id ?? id, ["type"] = "Organization", ["identifier"] = identifier };
    }

    public static JsonObject? ManagingOrganisation(OdsCode? code) => code is null
        ? null
        : new JsonObject { ["type"] = "Organization", ["identifier"] = ExtensionElement.OrganisationIdentifier(code.Value) };

    public static PracticeRegistrationRow? ToRow(JsonObject? practice) =>
        practice?.Obj("identifier") is { } identifier && ExtensionElement.OrganisationCode(identifier) is { } code
            ? new PracticeRegistrationRow
            {
                Id = practice.Str("id"),
                OdsCode = code,
                From = PeriodElement.Start(identifier) ?? default,
            }
            : null;
}

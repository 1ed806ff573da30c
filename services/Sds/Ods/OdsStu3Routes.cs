using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.Sds.Ods;

/// <summary>
/// The retired ODS API (STU3), which tools still ask for a single organisation. Identifier, type and address are objects where
/// FHIR has lists: that is how it answered.
/// </summary>
internal static class OdsStu3Routes
{
    private const string Systems = "https://directory.spineservices.nhs.uk/STU3/CodeSystem/";
    private const string RolePrefix = "RO";

    private static readonly FhirFace Face = new(FhirVersion.Stu3, new NegotiationOptions { OffersXml = false });

    public static IEndpointRouteBuilder MapOdsStu3(this IEndpointRouteBuilder app)
    {
        var ods = app.MapGroup("/STU3/Organization").WithFhir(Face.Version, Face.Negotiation).WithTags("ODS");
        ods.MapGet("/{odsCode}", Read).WithName("ReadOrganizationStu3").WithSummary("Read an organisation as the retired API showed it");
        ods.MapGet("/", Search).WithName("SearchOrganizationsStu3").WithSummary("Search by role; several occurrences must all hold");

        return app;
    }

    private static FhirResult Read(string odsCode, DirectoryStore store) =>
        OdsCode.TryParse(odsCode, out var known) && store.Current.View.Current.FindOrganisation(known) is { } organisation
            ? FhirResults.Resource(From(organisation))
            : throw Refuse(SpineErrorCodes.NoRecordFound, new Refusal($"ODS lists no organisation {odsCode}.", $"organisations/{odsCode}"));

    private static FhirResult Search(HttpRequest request, DirectoryStore store)
    {
        var parameters = SearchParameters.Parse(request.Query);
        if (parameters.All.FirstOrDefault(parameter => parameter.Name is not ("ods-org-role" or "ods-org-primaryRole" or "name" or "_format")) is { } unknown)
        {
            throw Refuse(
                SpineErrorCodes.InvalidParameter with { Status = StatusCodes.Status400BadRequest },
                new Refusal($"This search has no parameter '{unknown.Written}'.", Remedy: $"Leave '{unknown.Written}' out."));
        }

        var bundle = new BundleBuilder(FhirVersion.Stu3, "searchset");
        foreach (var organisation in store.Current.View.Current.Organisations.Where(organisation => parameters.All.All(test => Matches(test, organisation))))
        {
            bundle.Entry(From(organisation), $"{request.Scheme}://{request.Host}/STU3/Organization/{organisation.OdsCode}");
        }

        return FhirResults.Resource(bundle.Build());
    }

    private static bool Matches(SearchParameter parameter, Organisation organisation) => parameter.Name switch
    {
        "ods-org-role" => organisation.Roles.Any(role => parameter.Values.Contains(Short(role))),
        "ods-org-primaryRole" => organisation.Roles.Take(1).Any(role => parameter.Values.Contains(Short(role))),
        "name" => parameter.Values.Any(value => organisation.Name.Contains(value, StringComparison.OrdinalIgnoreCase)),
        _ => true,
    };

    private static JsonObject From(Organisation organisation)
    {
        var resource = new JsonObject { ["resourceType"] = "Organization", ["id"] = organisation.OdsCode.Value };
        foreach (var (role, index) in organisation.Roles.Select((role, index) => (role, index)))
        {
            resource.Append("extension", new JsonObject { ["url"] = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-ODSAPI-OrganizationRole-1" }
                .Append("extension", new JsonObject { ["url"] = "role", ["valueCoding"] = Coding("ODSAPI-OrganizationRole-1", Short(role), OdsCodeSystems.NameOf(role)) })
                .Append("extension", new JsonObject { ["url"] = "primaryRole", ["valueBoolean"] = index == 0 })
                .Append("extension", new JsonObject { ["url"] = "status", ["valueString"] = organisation.Active ? "Active" : "Inactive" }));
        }

        var isSite = organisation.SiteOf is not null;
        resource["identifier"] = new JsonObject { ["system"] = OdsCode.System, ["value"] = organisation.OdsCode.Value };
        resource["active"] = organisation.Active;
        resource["type"] = new JsonObject { ["coding"] = Coding("ODSAPI-OrganizationRecordClass-1", isSite ? "2" : "1", isSite ? "HSCSite" : "HSCOrg") };
        resource["name"] = organisation.Name;
        resource["address"] = new JsonObject { ["line"] = new JsonArray([.. organisation.Address.Lines.Select(line => JsonValue.Create(line))]) }
            .Set("city", organisation.Address.City)
            .Set("district", organisation.Address.District)
            .Set("postalCode", organisation.Address.PostalCode)
            .Set("country", organisation.Address.Country ?? "ENGLAND");

        return resource;
    }

    private static string Short(string role) => role.StartsWith(RolePrefix, StringComparison.Ordinal) ? role[RolePrefix.Length..] : role;

    private static JsonObject Coding(string system, string code, string display) =>
        new() { ["system"] = Systems + system, ["code"] = code, ["display"] = display };

    private static OdsException Refuse(SpineErrorCode error, Refusal refusal) => new(
        error.Status,
        FhirResults.Outcome(
            error.Status,
            OperationOutcomes.Create(
                FhirVersion.Stu3, "error", error.IssueCode, new OutcomeCoding(SpineErrorCodes.System, error.Code, error.Display), refusal.Rule),
            Face),
        refusal);
}

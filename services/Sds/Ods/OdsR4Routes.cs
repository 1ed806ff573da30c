using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Ods;

/// <summary>The ODS FHIR API (R4): names, addresses and roles of organisations and sites.</summary>
internal static class OdsR4Routes
{
    private const string Root = "/organisation-data-terminology-api/fhir";

    public static IEndpointRouteBuilder MapOdsR4(this IEndpointRouteBuilder app)
    {
        var ods = app.MapGroup(Root).WithFhir(FhirVersion.R4).WithTags("ODS");
        ods.MapGet("/Organization", Search).WithName("SearchOrganizations").WithSummary("Search for organisations by name, place, role, …");
        ods.MapGet("/Organization/{odsCode}", Read).WithName("ReadOrganization").WithSummary("Read an organisation");
        ods.MapMethods("/Organization/{odsCode?}", [HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch], Refuse)
            .ExcludeFromDescription();

        return app;
    }

    private static FhirResult Read(string odsCode, DirectoryStore store) =>
        OdsCode.TryParse(odsCode, out var known) && store.Current.View.Current.FindOrganisation(known) is { } organisation
            ? FhirResults.Resource(OdsOrganization.From(organisation))
            : throw OdsR4Errors.NotKnown(odsCode);

    private static FhirResult Search(HttpRequest request, DirectoryStore store, Func<Guid> newGuid)
    {
        var search = OdsSearch.Parse(request.Query);
        var found = search.In(store.Current.View.Current);
        var address = $"{request.Scheme}://{request.Host}{Root}/Organization";

        var bundle = new BundleBuilder(FhirVersion.R4, "searchset").Id(newGuid().ToString()).Total(found.Count)
            .Link("self", new Uri(address + request.QueryString));
        if (search.CountOnly)
        {
            return FhirResults.Resource(bundle.Build());
        }

        foreach (var organisation in found.Skip(search.Offset).Take(search.Count))
        {
            bundle.Entry(OdsOrganization.From(organisation), $"{address}/{organisation.OdsCode}", "match");
        }

        if (search.Offset + search.Count < found.Count)
        {
            bundle.Link("next", new Uri(address + NextPage(request.Query, search)));
        }

        return FhirResults.Resource(bundle.Build());
    }

    private static QueryString NextPage(IQueryCollection query, OdsSearch search) => QueryString.Create(
        query.Where(pair => pair.Key is not ("_offset" or "_count"))
            .Append(new("_count", search.Count.ToString()))
            .Append(new("_offset", (search.Offset + search.Count).ToString())));

    private static JsonObject Refuse(HttpRequest request) => throw OdsR4Errors.NotAllowed(request);
}

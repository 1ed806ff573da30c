using Microsoft.AspNetCore.Mvc;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Ods;

/// <summary>The Organisation Reference Data API 2-0-0, plain JSON in its own capitals.</summary>
internal static class OrdRoutes
{
    private const string Root = "/ORD/2-0-0/organisations";
    private const string TotalCount = "X-Total-Count";
    private const int MostAtOnce = 1000;

    public static IEndpointRouteBuilder MapOrd(this IEndpointRouteBuilder app)
    {
        var ord = app.MapGroup(Root).WithTags("ODS");
        ord.MapGet("/{odsCode}", Read).WithName("ReadOrganisationOrd").WithSummary("Read an organisation as reference data");
        ord.MapGet("/", Search).WithName("SearchOrganisationsOrd").WithSummary("Search reference data by name, postcode, role and status");

        return app;
    }

    private static IResult Read(string odsCode, DirectoryStore store) =>
        OdsCode.TryParse(odsCode, out var known) && store.Current.View.Current.FindOrganisation(known) is { } organisation
            ? Json(new { Organisation = OrdOrganisation.From(organisation) })
            : throw NotFound(odsCode);

    private static IResult Search([AsParameters] OrdSearch search, HttpRequest request, DirectoryStore store)
    {
        Organisation[] found = [.. store.Current.View.Current.Organisations.Where(search.Matches)];
        request.HttpContext.Response.Headers[TotalCount] = found.Length.ToString();

        return Json(new
        {
            Organisations = found
                .Skip(Math.Max(search.Offset ?? 0, 0))
                .Take(Math.Clamp(search.Limit ?? MostAtOnce, 0, MostAtOnce))
                .Select(organisation => OrdOrganisation.Summary(organisation, $"{request.Scheme}://{request.Host}{Root}/{organisation.OdsCode}")),
        });
    }

    // Names as written: this API has capitals where the sandbox's own has none.
    private static IResult Json(object body) => Results.Json(body, OrdOrganisation.Spelling);

    private static OdsException NotFound(string odsCode) => new(
        StatusCodes.Status404NotFound,
        Results.Json(new { errorCode = StatusCodes.Status404NotFound, errorText = "Not found" }, statusCode: StatusCodes.Status404NotFound),
        new Refusal($"ODS lists no organisation {odsCode}.", $"organisations/{odsCode}"));

    /// <summary>What may be searched by; what is left out does not count.</summary>
    internal sealed record OrdSearch(
        [property: FromQuery] string? Name,
        [property: FromQuery] string? PostCode,
        [property: FromQuery] string? PrimaryRoleId,
        [property: FromQuery] string? NonPrimaryRoleId,
        [property: FromQuery] string? Roles,
        [property: FromQuery] string? Status,
        [property: FromQuery] string? OrgRecordClass,
        [property: FromQuery] int? Limit,
        [property: FromQuery] int? Offset)
    {
        public bool Matches(Organisation organisation) =>
            (Name is null || organisation.Name.Contains(Name, StringComparison.OrdinalIgnoreCase)) &&
            (PostCode is null || organisation.Address.PostalCode.StartsWith(PostCode, StringComparison.OrdinalIgnoreCase)) &&
            (PrimaryRoleId is null || organisation.Roles.Take(1).Contains(PrimaryRoleId)) &&
            (NonPrimaryRoleId is null || organisation.Roles.Skip(1).Contains(NonPrimaryRoleId)) &&
            (Roles is null || Roles.Split(',').Any(organisation.Roles.Contains)) &&
            (Status is null || Status.Equals(OrdOrganisation.StatusOf(organisation), StringComparison.OrdinalIgnoreCase)) &&
            (OrgRecordClass is null || OrgRecordClass == OdsOrganization.ClassOf(organisation));
    }
}

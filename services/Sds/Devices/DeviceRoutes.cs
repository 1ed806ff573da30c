using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Devices;

/// <summary><c>GET /Device</c>: from an organisation and an interaction to the ASID of the accredited system.</summary>
internal static class DeviceRoutes
{
    public static IEndpointRouteBuilder MapDeviceSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/Device", Search)
            .WithName("SearchDevices").WithTags("Device").WithSummary("Find the ASID of a system")
            .WithQuery(ParameterSystems.Organization, ParameterSystems.Identifiers, ParameterSystems.ManufacturingOrganization);

        return routes;
    }

    private static Searchset Search(HttpContext context, DirectoryStore store)
    {
        var query = DeviceQuery.Parse(context.Request.Query);
        var mediaType = AcceptedType.Of(context.Request);
        SearchTags.Set(query.Organization, query.InteractionId);

        return new Searchset([.. query.In(store.Current.View.Current).Select(DeviceResource.Of)], mediaType);
    }
}

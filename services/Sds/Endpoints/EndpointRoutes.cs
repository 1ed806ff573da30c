using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Errors;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Endpoints;

/// <summary><c>GET /Endpoint</c>: from an organisation or party key and an interaction to the address of a service.</summary>
internal static class EndpointRoutes
{
    private static readonly ConditionalWeakTable<MhsRecord, RenderedEntry[]> Rendered = [];

    public static IEndpointRouteBuilder MapEndpointSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/Endpoint", Search)
            .WithName("SearchEndpoints").WithTags("Endpoint").WithSummary("Find the address of a service")
            .WithQuery(ParameterSystems.Organization, ParameterSystems.Identifiers);

        return routes;
    }

    private static Searchset Search(HttpContext context, DirectoryStore store, IOptions<SdsOptions> options)
    {
        var query = EndpointQuery.Parse(context.Request.Query);
        var mediaType = AcceptedType.Of(context.Request);
        SearchTags.Set(query.Organization, query.InteractionId);

        var directory = store.Current.View.Current;
        var entries = query.In(directory).SelectMany(record => EntriesOf(record, directory, options.Value.SpineCoreOdsCode));
        return new Searchset([.. entries], mediaType);
    }

    private static RenderedEntry[] EntriesOf(MhsRecord record, DirectoryState directory, string spineCore) =>
        Intermediaries.For(record.InteractionId) is { } standIn
            ? [EndpointResource.Render(record, SpineAddress(directory, spineCore, standIn))]
            : Rendered.GetValue(record, row => [.. row.Addresses.Select(address => EndpointResource.Render(row, address))]);

    private static string SpineAddress(DirectoryState directory, string spineCore, InteractionId standIn)
    {
        var addresses = new EndpointQuery(spineCore, standIn.Value, null).In(directory).SelectMany(record => record.Addresses).ToArray();

        return addresses is [var address] ? address : throw new SdsException(
            SdsErrors.InternalServerError($"Expected 1 address of {spineCore} for {standIn} but got {addresses.Length}"),
            new Refusal(
                $"Messages of this interaction go through Spine, and the directory must hold one address of {spineCore} for {standIn}.",
                Remedy: $"Register one endpoint of {spineCore} for {standIn}."));
    }
}

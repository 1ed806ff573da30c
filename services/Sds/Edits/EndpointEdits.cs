using System.Collections.Immutable;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Edits;

/// <summary>
/// <c>/_sandbox/endpoints</c>: registrations as in <c>endpoints.json</c> are posted and make one record for each interaction;
/// the records are then read, changed and removed one by one.
/// </summary>
internal static class EndpointEdits
{
    public static RouteGroupBuilder MapEndpointEdits(this RouteGroupBuilder sandbox)
    {
        var endpoints = sandbox.MapGroup("/endpoints");
        endpoints.MapGet("/", List).WithName("ListEndpoints").WithSummary("The MHS records of the directory");
        endpoints.MapGet("/{id}", Get).WithName("GetEndpoint").WithSummary("One MHS record");
        endpoints.MapPost("/", PostAsync).WithName("PostEndpoints").WithSummary("Register endpoints: one record for each interaction")
            .Accepts<EndpointRow>("application/json");
        endpoints.MapPut("/{id}", PutAsync).WithName("PutEndpoint").WithSummary("Change the addresses of an MHS record")
            .Accepts<ChangedAddresses>("application/json");
        endpoints.MapDelete("/{id}", DeleteAsync).WithName("DeleteEndpoint").WithSummary("Remove an MHS record");

        return sandbox;
    }

    private static ImmutableArray<MhsRecord> List(DirectoryStore store) => store.Current.View.Current.MhsRecords;

    private static MhsRecord Get(string id, DirectoryStore store) => Find(id, store.Current.View.Current);

    private static async Task<IEnumerable<MhsRecord>> PostAsync(HttpContext context, ServiceAddresses addresses, DirectoryEditor editor)
    {
        var row = await EditedRow.ReadAsync<EndpointRow>(context);
        CheckAddresses(row.Roots.Select(root => root.Address));

        var change = await editor.EditAsync(directory => Register(row, addresses, directory), context.RequestAborted);
        return change.MhsRecords;
    }

    private static async Task<MhsRecord> PutAsync(string id, HttpContext context, ServiceAddresses addresses, DirectoryEditor editor)
    {
        var row = await EditedRow.ReadAsync<ChangedAddresses>(context);
        CheckAddresses(row.Addresses);
        if (row.Addresses.Count == 0)
        {
            throw EditRefusedException.Invalid("A record has one address at least.");
        }

        var change = await editor.EditAsync(directory => Move(Find(id, directory), row, addresses), context.RequestAborted);
        return change.MhsRecords[0];
    }

    private static async Task<IResult> DeleteAsync(string id, DirectoryEditor editor, CancellationToken cancellationToken)
    {
        await editor.EditAsync(directory => new DirectoryChange { RemovedMhsRecords = [Find(id, directory).Id] }, cancellationToken);
        return Results.NoContent();
    }

    private static MhsRecord Find(string id, DirectoryState directory) =>
        directory.FindMhsRecord(id) ?? throw EditRefusedException.NotFound($"endpoint {id}");

    private static DirectoryChange Register(EndpointRow row, ServiceAddresses addresses, DirectoryState directory) =>
        directory.FindOrganisation(row.OdsCode) is null
            ? throw EditRefusedException.Conflict($"The directory holds no organisation {row.OdsCode}: add it first.")
            : new DirectoryChange { MhsRecords = [.. row.Expand(addresses.ForPartners).Select(SeededRows.MhsRecord)] };

    private static DirectoryChange Move(MhsRecord record, ChangedAddresses row, ServiceAddresses addresses)
    {
        Uri[] resolved = [.. row.Addresses.Select(address => ServiceAddress.Resolve(address, addresses.ForPartners))];

        return new DirectoryChange
        {
            MhsRecords = [record with { Addresses = [.. resolved.Select(address => address.OriginalString)], Fqdn = row.Fqdn ?? resolved[0].Host }],
        };
    }

    private static void CheckAddresses(IEnumerable<string> addresses)
    {
        if (addresses.Select(ServiceAddress.Fault).OfType<string>().FirstOrDefault() is { } fault)
        {
            throw EditRefusedException.Invalid(fault);
        }
    }

    /// <summary>Where a record's service is from now on.</summary>
    private sealed record ChangedAddresses
    {
        public required IReadOnlyList<string> Addresses { get; init; }

        public string? Fqdn { get; init; }
    }
}

using System.Collections.Immutable;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Edits;

/// <summary><c>/_sandbox/systems</c>: rows as in <c>systems.json</c>.</summary>
internal static class SystemEdits
{
    public static RouteGroupBuilder MapSystemEdits(this RouteGroupBuilder sandbox)
    {
        var systems = sandbox.MapGroup("/systems");
        systems.MapGet("/", List).WithName("ListSystems").WithSummary("The accredited systems of the directory");
        systems.MapGet("/{asid}", Get).WithName("GetSystem").WithSummary("One accredited system");
        systems.MapPut("/{asid}", PutAsync).WithName("PutSystem").WithSummary("Add or replace an accredited system")
            .Accepts<SystemRow>("application/json");
        systems.MapDelete("/{asid}", DeleteAsync).WithName("DeleteSystem").WithSummary("Remove an accredited system");

        return sandbox;
    }

    private static ImmutableArray<AccreditedSystem> List(DirectoryStore store) => store.Current.View.Current.Systems;

    private static AccreditedSystem Get(Asid asid, DirectoryStore store) =>
        store.Current.View.Current.FindSystem(asid) ?? throw EditRefusedException.NotFound($"system {asid}");

    private static async Task<AccreditedSystem> PutAsync(Asid asid, HttpContext context, DirectoryEditor editor)
    {
        var row = await EditedRow.ReadAsync<SystemRow>(context);
        if (row.Asid != asid)
        {
            throw EditRefusedException.Invalid($"The address names {asid}, the row {row.Asid}.");
        }

        var change = await editor.EditAsync(directory => Replace(row, directory), context.RequestAborted);
        return change.Systems[0];
    }

    private static async Task<IResult> DeleteAsync(Asid asid, DirectoryEditor editor, CancellationToken cancellationToken)
    {
        await editor.EditAsync(directory => Remove(asid, directory), cancellationToken);
        return Results.NoContent();
    }

    private static DirectoryChange Replace(SystemRow row, DirectoryState directory) => directory.FindOrganisation(row.OdsCode) is null
        ? throw EditRefusedException.Conflict($"The directory holds no organisation {row.OdsCode}: add it first.")
        : new DirectoryChange { Systems = [SeededRows.System(row)] };

    private static DirectoryChange Remove(Asid asid, DirectoryState directory) => directory.FindSystem(asid) is null
        ? throw EditRefusedException.NotFound($"system {asid}")
        : new DirectoryChange { RemovedSystems = [asid] };
}

using System.Collections.Immutable;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Edits;

/// <summary><c>/_sandbox/organisations</c>: rows as in <c>organisations.json</c>.</summary>
internal static class OrganisationEdits
{
    public static RouteGroupBuilder MapOrganisationEdits(this RouteGroupBuilder sandbox)
    {
        var organisations = sandbox.MapGroup("/organisations");
        organisations.MapGet("/", List).WithName("ListOrganisations").WithSummary("The organisations and sites of the directory");
        organisations.MapGet("/{odsCode}", Get).WithName("GetOrganisation").WithSummary("One organisation or site");
        organisations.MapPut("/{odsCode}", PutAsync).WithName("PutOrganisation").WithSummary("Add or replace an organisation and its sites")
            .Accepts<OrganisationRow>("application/json");
        organisations.MapDelete("/{odsCode}", DeleteAsync).WithName("DeleteOrganisation").WithSummary("Remove an organisation and its sites");

        return sandbox;
    }

    private static ImmutableArray<Organisation> List(DirectoryStore store) => store.Current.View.Current.Organisations;

    private static Organisation Get(OdsCode odsCode, DirectoryStore store) =>
        store.Current.View.Current.FindOrganisation(odsCode) ?? throw EditRefusedException.NotFound($"organisation {odsCode}");

    private static async Task<IEnumerable<Organisation>> PutAsync(OdsCode odsCode, HttpContext context, DirectoryEditor editor)
    {
        var row = await EditedRow.ReadAsync<OrganisationRow>(context);
        if (row.OdsCode != odsCode)
        {
            throw EditRefusedException.Invalid($"The address names {odsCode}, the row {row.OdsCode}.");
        }

        var change = await editor.EditAsync(directory => Replace(row, directory), context.RequestAborted);
        return change.Organisations;
    }

    private static async Task<IResult> DeleteAsync(OdsCode odsCode, DirectoryEditor editor, CancellationToken cancellationToken)
    {
        await editor.EditAsync(directory => Remove(odsCode, directory), cancellationToken);
        return Results.NoContent();
    }

    private static DirectoryChange Replace(OrganisationRow row, DirectoryState directory)
    {
        Organisation[] listed = [.. SeededRows.Organisations(row)];
        if (listed.Skip(1).FirstOrDefault(site => IsElsewhere(site, directory)) is { } taken)
        {
            throw EditRefusedException.Conflict($"{taken.OdsCode} is another organisation, or a site of another.");
        }

        return new DirectoryChange
        {
            Organisations = listed,
            RemovedOrganisations = [.. SitesOf(row.OdsCode, directory).Except(listed.Select(organisation => organisation.OdsCode))],
        };
    }

    private static DirectoryChange Remove(OdsCode odsCode, DirectoryState directory)
    {
        if (directory.FindOrganisation(odsCode) is null)
        {
            throw EditRefusedException.NotFound($"organisation {odsCode}");
        }

        string[] uses =
        [
            .. directory.SystemsOf(odsCode.Value).Select(system => $"system {system.Asid}"),
            .. directory.MhsRecordsOf(odsCode.Value).Select(record => $"endpoint {record.Id}"),
        ];

        return uses.Length == 0
            ? new DirectoryChange { RemovedOrganisations = [odsCode, .. SitesOf(odsCode, directory)] }
            : throw EditRefusedException.Conflict($"{odsCode} still has {string.Join(", ", uses)}: remove them first.");
    }

    private static bool IsElsewhere(Organisation site, DirectoryState directory) =>
        directory.FindOrganisation(site.OdsCode) is { } known && known.SiteOf != site.SiteOf;

    private static IEnumerable<OdsCode> SitesOf(OdsCode odsCode, DirectoryState directory) =>
        directory.Organisations.Where(organisation => organisation.SiteOf == odsCode).Select(organisation => organisation.OdsCode);
}

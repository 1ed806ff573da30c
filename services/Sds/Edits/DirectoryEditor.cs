using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Edits;

/// <summary>Changes the directory: saved first, then seen by every face of it at once.</summary>
internal sealed class DirectoryEditor(DirectoryStore store, StoredAddresses stored)
{
    /// <param name="decide">From the directory as it is to what is to change; it may refuse.</param>
    /// <param name="cancellationToken">Ends the waiting for other edits.</param>
    public Task<DirectoryChange> EditAsync(Func<DirectoryState, DirectoryChange> decide, CancellationToken cancellationToken) =>
        store.Current.WriteAsync(
            async (context, directory) =>
            {
                var change = decide(directory.Current);
                await SaveAsync(context, change, cancellationToken);
                directory.Apply(change);
                return change;
            },
            cancellationToken);

    private async Task SaveAsync(DirectoryContext context, DirectoryChange change, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        OdsCode[] organisations = [.. change.RemovedOrganisations, .. change.Organisations.Select(row => row.OdsCode)];
        Asid[] systems = [.. change.RemovedSystems, .. change.Systems.Select(row => row.Asid)];
        string[] mhsRecords = [.. change.RemovedMhsRecords, .. change.MhsRecords.Select(row => row.Id)];
        await context.Organisations.Where(row => organisations.Contains(row.OdsCode)).ExecuteDeleteAsync(cancellationToken);
        await context.Systems.Where(row => systems.Contains(row.Asid)).ExecuteDeleteAsync(cancellationToken);
        await context.MhsRecords.Where(row => mhsRecords.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);

        context.AddRange(change.Organisations);
        context.AddRange(change.Systems);
        context.AddRange(change.MhsRecords.Select(stored.ToStore));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

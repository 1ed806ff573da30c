using SpineSandbox.Sandbox.Seed.Checks;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>From the files of the folder to seed data.</summary>
internal static class SeedReader
{
    /// <summary>Reads all and checks all.</summary>
    /// <exception cref="SeedException">Anything is wrong.</exception>
    public static SeedData Read(string directory, DateOnly today)
    {
        var folder = new SeedFolder(directory, today);
        var rows = new SeedRows(folder);
        rows.ReadAll();
        folder.RefuseOtherFiles();

        // References are judged only when every row could be read: else a broken row would be blamed once for each that names it.
        var faults = folder.Faults.Count > 0 ? folder.Faults : SeedChecks.Run(rows, folder.Holds, today);
        if (faults.Count > 0)
        {
            throw new SeedException([.. faults]);
        }

        return new SeedData(rows, directory, new SeedStamp(folder.Hash(), today));
    }

    /// <summary>Reads what somebody has checked already, each file when it is asked for; null where the folder holds another seed.</summary>
    public static SeedData? Open(string directory, SeedStamp known)
    {
        var folder = new SeedFolder(directory, known.Today);

        return folder.IsComplete && folder.Hash() == known.Hash ? new SeedData(new SeedRows(folder), directory, known) : null;
    }
}

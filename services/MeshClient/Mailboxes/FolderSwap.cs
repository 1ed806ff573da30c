namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>Empties a mailbox's folders at one stroke: whoever looks sees the old ones or the new ones.</summary>
internal static class FolderSwap
{
    public static void Run(string root)
    {
        var path = Path.GetFullPath(root);
        var aside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}-{Guid.NewGuid():N}");
        var fresh = new MailboxFolders(aside + ".fresh").Root;
        for (var round = 0; ; round++)
        {
            if (Directory.Exists(path))
            {
                Directory.Move(path, $"{aside}.old{round}");
            }

            try
            {
                Directory.Move(fresh, path);
                break;
            }
            catch (IOException) when (Directory.Exists(path))
            {
                // An application has made the folders anew between the two moves, and perhaps put something there.
            }
        }

        foreach (var old in Directory.GetDirectories(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}-*.old*"))
        {
            TryDelete(old);
        }
    }

    private static void TryDelete(string old)
    {
        try
        {
            Directory.Delete(old, recursive: true);
        }
        catch (IOException)
        {
            // Somebody still writes into it; nobody will see it, and the next swap takes it away.
        }
    }
}

using System.Globalization;

namespace SpineSandbox.Sandbox.Store;

/// <summary>
/// The files of one store: <c>NAME.N.db</c> for each generation, <c>NAME.current</c> that names the one in force,
/// and templates, freshly seeded, from which a generation is copied.
/// </summary>
internal sealed class StoreFiles(string directory, string name)
{
    private readonly string _pointer = Path.Combine(directory, $"{name}.current");

    public string? FindCurrent()
    {
        if (!File.Exists(_pointer))
        {
            return null;
        }

        var file = Path.Combine(directory, File.ReadAllText(_pointer).Trim());
        return File.Exists(file) ? file : null;
    }

    public string Next()
    {
        for (var number = 1; ; number++)
        {
            var file = Path.Combine(directory, $"{name}.{number}.db");
            if (!File.Exists(file))
            {
                return file;
            }
        }
    }

    /// <summary>One rename: after a crash the pointer names the old file or the new one, never half of either.</summary>
    public void SetCurrent(string file)
    {
        var draft = _pointer + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(Path.GetFileName(file));
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, _pointer, overwrite: true);
    }

    /// <summary>Deletes the generations that a former run left behind, but for the one in force.</summary>
    public void RetireAllBut(string current)
    {
        foreach (var file in Directory.EnumerateFiles(directory, $"{name}.*.db").Where(file => file != current && IsGeneration(file)))
        {
            Retire(file);
        }
    }

    public string Template(string seedHash, DateOnly today)
    {
        var file = $"{name}.seed-{seedHash[..12]}-{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.db";
        return Path.Combine(directory, file);
    }

    /// <summary>Deletes a generation that nobody reads any more; where it is still open, on Windows, it stays.</summary>
    public static void Retire(string? file)
    {
        if (file is null)
        {
            return;
        }

        SqliteFile.ClosePool(file);
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            try
            {
                File.Delete(part);
            }
            catch (IOException)
            {
                // Open on Windows: left for whoever empties the folder.
            }
        }
    }

    private bool IsGeneration(string file) => int.TryParse(Path.GetFileNameWithoutExtension(file).AsSpan(name.Length + 1), out _);
}

using System.Text.Json;
using SpineSandbox.Sandbox.Seed.Reading;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>Reads a single row that somebody sends while the sandbox runs, as strictly as the seed folder is read.</summary>
public static class SeedRowParser
{
    /// <param name="name">What messages call the text.</param>
    /// <param name="json">The row as the seed files write it.</param>
    /// <param name="today">The day that relative dates count from.</param>
    /// <exception cref="SeedException">The row cannot be read; every fault is told.</exception>
    public static T Parse<T>(string name, byte[] json, DateOnly today)
        where T : class
    {
        var faults = new List<SeedFault>();
        var text = new SeedFile(name, json);
        try
        {
            if (new SeedFileReader(text, SeedJson.For(today), faults).Object<T>() is { } row && faults.Count == 0)
            {
                return row.Value;
            }
        }
        catch (JsonException broken)
        {
            faults.Add(text.SyntaxFault(broken));
        }

        throw new SeedException(faults);
    }
}

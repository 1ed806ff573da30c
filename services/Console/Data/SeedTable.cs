using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.Data;

/// <summary>One kind of seed row as a table of texts.</summary>
/// <param name="Id">Names it in the address of the page.</param>
/// <param name="Read">The cells, row by row.</param>
internal sealed record SeedTable(string Id, string Title, IReadOnlyList<string> Columns, Func<SeedData, IEnumerable<IReadOnlyList<string?>>> Read)
{
    public static SeedTable Of<TRow>(
        string id, string title, IReadOnlyList<string> columns, Func<SeedData, IEnumerable<TRow>> rows, Func<TRow, string?[]> cells) =>
        new(id, title, columns, seed => rows(seed).Select(cells));
}

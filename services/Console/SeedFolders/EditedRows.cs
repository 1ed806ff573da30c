using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Console.Data;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.SeedFolders;

/// <summary>
/// One file of the seed with the edits that were made since: a row that nobody has changed stays as it is written, with its
/// note and its relative dates.
/// </summary>
internal static class EditedRows
{
    /// <param name="written">The rows of the file.</param>
    /// <param name="live">The rows that the owner has now, in the seed's own form.</param>
    /// <param name="keyOf">What names a row; null for one that its owner does not hold, which stays.</param>
    /// <param name="plain">The row without what makes no difference, for comparison.</param>
    /// <param name="today">The day that relative dates count from.</param>
    public static JsonArray Of<T>(JsonArray written, IEnumerable<JsonObject> live, Func<T, string?> keyOf, Func<T, T> plain, DateOnly today)
        where T : class
    {
        var left = live.Select(row => (Row: row, Parsed: Parse<T>(row, today))).ToDictionary(row => keyOf(row.Parsed) ?? "");
        var rows = new JsonArray();
        foreach (var row in written.OfType<JsonObject>())
        {
            var parsed = Parse<T>(row, today);
            if (keyOf(parsed) is not { } key)
            {
                rows.Add(row.DeepClone());
            }
            else if (left.Remove(key, out var now))
            {
                rows.Add(Text(plain(parsed)) == Text(plain(now.Parsed)) ? row.DeepClone() : WithNote(now.Row, row));
            }
        }

        foreach (var added in left.Values)
        {
            rows.Add(added.Row.DeepClone());
        }

        return rows;
    }

    private static T Parse<T>(JsonObject row, DateOnly today)
        where T : class =>
        SeedRowParser.Parse<T>("row", Encoding.UTF8.GetBytes(row.ToJsonString()), today);

    private static string Text<T>(T row)
        where T : class => SeedRowWriter.Write(row).GetRawText();

    // Notes are the seed's own: no service keeps them.
    private static JsonObject WithNote(JsonObject now, JsonObject written)
    {
        var row = (JsonObject)now.DeepClone();
        if (!row.ContainsKey("note") && RowPath.Text(written, "note") is { } note)
        {
            row["note"] = note;
        }

        return row;
    }
}

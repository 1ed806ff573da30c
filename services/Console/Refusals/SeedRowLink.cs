using SpineSandbox.Console.Data;

namespace SpineSandbox.Console.Refusals;

/// <summary>From the row that a refusal names, such as <c>agreements/Z98020-Z98001</c>, to where it can be edited.</summary>
internal static class SeedRowLink
{
    /// <summary>Null for rows that no page edits.</summary>
    public static string? Of(string row) =>
        row.Split('/') is [var table, var id] && DataTables.Find(table) is { } found ? DataLinks.Row(found, id) : null;
}

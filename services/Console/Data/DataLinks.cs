namespace SpineSandbox.Console.Data;

/// <summary>The addresses of the data pages.</summary>
internal static class DataLinks
{
    /// <summary>Stands for a row that is not there yet.</summary>
    public const string New = "new";

    public static string Table(string id) => $"/data?table={id}";

    public static string Row(DataTable table, string id) => $"/data/{table.Id}/{Uri.EscapeDataString(id)}";

    public static string NewRow(DataTable table) => Row(table, New);
}

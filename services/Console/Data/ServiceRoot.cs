using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Console.Data;

/// <summary>The MHS records of a practice that share an address.</summary>
/// <param name="Products">What is served there, for people.</param>
internal sealed record ServiceRoot(string Address, string Products, IReadOnlyList<OwnedRow> Rows)
{
    public static IEnumerable<ServiceRoot> Of(IEnumerable<OwnedRow> records) =>
        records.GroupBy(row => RowPath.Text(row.Row, "addresses") ?? "")
            // What is not of direct care stands below it.
            .OrderBy(root => root.Min(row => (int?)Known(row)?.Product) ?? int.MaxValue)
            .Select(root => new ServiceRoot(root.Key, string.Join(", ", root.Select(Served).Distinct()), [.. root]));

    private static string Served(OwnedRow record) =>
        Known(record) is { } known ? GpConnectProducts.Names[(int)known.Product] : RowPath.Text(record.Row, "interactionId") ?? "";

    private static GpConnectInteraction? Known(OwnedRow record) =>
        InteractionId.TryParse(RowPath.Text(record.Row, "interactionId"), null, out var id) ? GpConnectInteractions.Find(id) : null;
}

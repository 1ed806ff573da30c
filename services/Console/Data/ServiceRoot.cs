using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Console.Data;

/// <summary>The MHS records of a practice that share an address.</summary>
/// <param name="Products">What is served there, for people.</param>
internal sealed record ServiceRoot(string Address, string Products, IReadOnlyList<OwnedRow> Rows)
{
    public static IEnumerable<ServiceRoot> Of(IEnumerable<OwnedRow> records) =>
        records.GroupBy(row => RowPath.Text(row.Row, "addresses") ?? "").Select(root => new ServiceRoot(
            root.Key,
            string.Join(", ", root.Select(row => ProductOf(RowPath.Text(row.Row, "interactionId"))).Distinct()),
            [.. root]));

    private static string ProductOf(string? interaction) =>
        InteractionId.TryParse(interaction, null, out var id) && GpConnectInteractions.Find(id) is { } known
            ? GpConnectProducts.Names[(int)known.Product]
            : interaction ?? "";
}

using System.Text.Json;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Console.Data;

/// <summary>The products of GP Connect, spelt as rows spell them.</summary>
internal static class GpConnectProducts
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetValues<GpConnectProduct>().Select(product => JsonSerializer.SerializeToElement(product).GetString()!)];
}

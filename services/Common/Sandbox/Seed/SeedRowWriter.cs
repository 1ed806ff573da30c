using System.Text.Json;
using SpineSandbox.Sandbox.Seed.Reading;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>Writes a row as the seed files have it, so that it can be sent back to where <see cref="SeedRowParser"/> reads.</summary>
public static class SeedRowWriter
{
    // Dates are resolved by now; the day that they counted from is of no matter.
    private static readonly JsonSerializerOptions Options = new(SeedJson.For(default))
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonElement Write<T>(T row)
        where T : class =>
        JsonSerializer.SerializeToElement(row, Options);
}

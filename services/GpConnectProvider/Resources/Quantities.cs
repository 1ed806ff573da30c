using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>Numbers with units, and the ranges that are usual for them.</summary>
internal static class Quantities
{
    public const string Ucum = "http://unitsofmeasure.org";

    public static JsonObject Of(QuantityRow quantity) => new JsonObject { ["value"] = quantity.Value }
        .Set("comparator", Sign(quantity.Comparator))
        .Set("unit", quantity.Unit)
        .Set("system", quantity.Ucum is null ? null : Ucum)
        .Set("code", quantity.Ucum);

    /// <param name="unit">The unit of the value, which the row of a range leaves out.</param>
    public static JsonObject Of(RangeRow range, QuantityRow? unit) => new JsonObject()
        .Set("low", range.Low is { } low ? Limit(low, unit) : null)
        .Set("high", range.High is { } high ? Limit(high, unit) : null)
        .Set("text", range.Text);

    private static JsonObject Limit(decimal value, QuantityRow? unit) =>
        Of(new QuantityRow { Value = value, Unit = unit?.Unit ?? "", Ucum = unit?.Ucum });

    private static string? Sign(Comparator? comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.GreaterOrEqual => ">=",
        Comparator.Greater => ">",
        _ => null,
    };
}

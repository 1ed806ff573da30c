using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>
/// Finds what a consumer has changed. The order of repeating elements does not count, nor how a time is written; what the practice
/// adds of its own may be left out.
/// </summary>
internal static class AppointmentComparison
{
    /// <summary>The server's own business, or nobody's.</summary>
    private static readonly string[] Ignored = ["resourceType", "id", "meta", "text", "implicitRules", "language"];

    private static readonly string[] Optional = ["serviceType", "serviceCategory"];

    /// <returns>The name of an element that differs, or null.</returns>
    public static string? FindChange(JsonObject held, JsonObject sent, IReadOnlyCollection<string> allowed) =>
        held.Select(element => element.Key).Union(sent.Select(element => element.Key))
            .Where(name => !Ignored.Contains(name) && !allowed.Contains(name) && !(Optional.Contains(name) && !sent.ContainsKey(name)))
            .FirstOrDefault(name => Canonical(held[name]) != Canonical(sent[name]));

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "",
        JsonObject members => $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Canonical(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Canonical).Order(StringComparer.Ordinal))}]",
        JsonValue value when FhirDateTime.TryParse(TextOf(value), out var date) && date.HasTime => date.Start.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    private static string? TextOf(JsonValue value) => value.TryGetValue<string>(out var text) ? text : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>Reads what a search found, and writes what it asks for.</summary>
internal static class Searches
{
    /// <summary>The resources of a type, in the order of the Bundle.</summary>
    public static IEnumerable<JsonObject> Resources(this JsonObject bundle, string type) =>
        bundle.Objects("entry").Select(entry => entry.Obj("resource")).OfType<JsonObject>().Where(resource => resource.Str("resourceType") == type);

    /// <summary>A query of what has a value: names as they stand, values escaped.</summary>
    public static string Query(params (string Name, string? Value)[] parameters) =>
        string.Join('&', parameters.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
}

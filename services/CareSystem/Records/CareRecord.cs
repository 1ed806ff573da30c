using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Records;

/// <summary>What a practice answered: its view of the patient and one section as XHTML, neither of them to be trusted.</summary>
internal sealed record CareRecord(string Markup, string? Title, Demographics? Patient, string? PracticeName, string? WrittenAt)
{
    /// <summary>Null where the answer holds no section's text.</summary>
    public static CareRecord? Of(JsonNode? bundle)
    {
        var composition = Resource(bundle, "Composition");
        var section = composition.First("section");
        if (section.Get("text").Text("div") is not { } markup)
        {
            return null;
        }

        return new CareRecord(
            markup,
            section.Text("title"),
            Resource(bundle, "Patient") is { } patient ? Demographics.Of(patient) : null,
            Resource(bundle, "Organization").Text("name"),
            composition.Text("date"));
    }

    private static JsonNode? Resource(JsonNode? bundle, string type) =>
        bundle.Items("entry").Select(entry => entry.Get("resource")).FirstOrDefault(resource => resource.Text("resourceType") == type);
}

using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>The resources of a structured record, found by what points at them.</summary>
public sealed class StructuredBundle
{
    private readonly Dictionary<string, JsonNode> _byReference = [];

    public StructuredBundle(JsonNode? bundle)
    {
        Resources = [.. bundle.Items("entry").Select(entry => entry.Get("resource")).OfType<JsonNode>()];
        foreach (var resource in Resources)
        {
            if (resource.Text("id") is { } id)
            {
                _byReference.TryAdd($"{resource.Text("resourceType")}/{id}", resource);
            }
        }
    }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<JsonNode> Resources { get; }

    public IEnumerable<JsonNode> OfType(string type) => Resources.Where(resource => resource.Text("resourceType") == type);

    /// <summary>The name of the practice that manages the patient's record.</summary>
    public string? ManagingOrganisation => NameOf(OfType("Patient").FirstOrDefault().Get("managingOrganization"));

    /// <param name="reference">A Reference of FHIR; null, empty or one that leads nowhere finds nothing.</param>
    public JsonNode? Find(JsonNode? reference) => reference.Text("reference") is { } target ? _byReference.GetValueOrDefault(target) : null;

    /// <summary>The lists with a code, of which a record should have one.</summary>
    public IEnumerable<JsonNode> Lists(string code) =>
        OfType("List").Where(list => list.Get("code").Items("coding").Any(coding => coding.Text("code") == code));

    /// <summary>What the entries of a list are: a resource of the Bundle, one that the list holds itself, or words alone.</summary>
    public IEnumerable<JsonNode> EntriesOf(JsonNode list)
    {
        foreach (var item in list.Items("entry").Select(entry => entry.Get("item")).OfType<JsonNode>())
        {
            var held = item.Text("reference") is ['#', .. var id] ? list.Items("contained").FirstOrDefault(one => one.Text("id") == id) : Find(item);
            if (held is not null)
            {
                yield return held;
            }
        }
    }

    /// <summary>The name of a person or organisation that is pointed at; else what stands beside the reference.</summary>
    public string? NameOf(JsonNode? reference)
    {
        var target = Find(reference);
        var name = target.Get("name") is JsonArray ? target.First("name") : null;

        return target.Text("name")
            ?? name.Text("text")
            ?? FhirText.Joined([.. name.Texts("prefix"), .. name.Texts("given"), .. name.Texts("family")], " ")
            ?? reference.Text("display");
    }
}

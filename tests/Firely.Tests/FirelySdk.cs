using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace SpineSandbox.Firely;

/// <summary>
/// The Firely SDK as the judge of resources, of the FHIR version whose package the project has: strict about JSON and elements, and
/// with all attributes of its model checked.
/// </summary>
internal static class FirelySdk
{
    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    /// <summary>What is wrong with a resource; empty for one that is right.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Resource>(json, Strict) is null ? ["nothing"] : [];
        }
        catch (DeserializationFailedException failed)
        {
            return [.. failed.Exceptions.Select(fault => fault.Message)];
        }
    }
}

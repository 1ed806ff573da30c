using System.Runtime.CompilerServices;
using System.Text.Json;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Devices;

/// <summary>An accredited system as a FHIR Device.</summary>
internal static class DeviceResource
{
    private const string ManufacturingOrganisation = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ManufacturingOrganisation";

    // A system may have hundreds of interactions: written once, until its row is replaced.
    private static readonly ConditionalWeakTable<AccreditedSystem, RenderedEntry> Rendered = [];

    public static RenderedEntry Of(AccreditedSystem system) => Rendered.GetValue(system, Render);

    private static RenderedEntry Render(AccreditedSystem system) => RenderedEntry.Of("Device", json =>
    {
        json.WriteStartArray("identifier");
        FhirElements.WriteIdentifier(json, Asid.System, system.Asid.Value);
        FhirElements.WriteIdentifier(json, PartyKey.System, system.PartyKey.Value);
        json.WriteEndArray();

        WriteExtensions(json, system);

        json.WriteStartObject("owner");
        json.WritePropertyName("identifier");
        FhirElements.WriteIdentifier(json, OdsCode.System, system.Client.Value);
        json.WriteEndObject();
    });

    private static void WriteExtensions(Utf8JsonWriter json, AccreditedSystem system)
    {
        json.WriteStartArray("extension");
        if (system.Manufacturer is { } manufacturer)
        {
            FhirElements.WriteReferenceExtension(json, ManufacturingOrganisation, OdsCode.System, manufacturer.Value);
        }

        foreach (var interaction in system.Interactions)
        {
            FhirElements.WriteReferenceExtension(json, FhirElements.InteractionExtension, InteractionId.System, interaction.Value);
        }

        json.WriteEndArray();
    }
}

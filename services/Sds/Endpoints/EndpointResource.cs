using System.Text.Json;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Endpoints;

/// <summary>One address of an MHS record as a FHIR Endpoint.</summary>
internal static class EndpointResource
{
    private const string ReliabilityConfiguration = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ReliabilityConfiguration";

    public static RenderedEntry Render(MhsRecord record, string address) => RenderedEntry.Of("Endpoint", json =>
    {
        json.WriteString("status", "active");
        json.WritePropertyName("connectionType");
        FhirElements.WriteCoding(
            json, "http://terminology.hl7.org/CodeSystem/endpoint-connection-type", "hl7-fhir-msg", "HL7 FHIR Messaging");
        WritePayloadType(json);
        json.WriteString("address", address);
        json.WriteStartObject("managingOrganization");
        json.WritePropertyName("identifier");
        FhirElements.WriteIdentifier(json, OdsCode.System, record.OdsCode.Value);
        json.WriteEndObject();
        WriteIdentifiers(json, record);
        WriteExtensions(json, record);
    });

    private static void WritePayloadType(Utf8JsonWriter json)
    {
        json.WriteStartArray("payloadType");
        json.WriteStartObject();
        json.WriteStartArray("coding");
        FhirElements.WriteCoding(json, "http://terminology.hl7.org/CodeSystem/endpoint-payload-type", "any", "Any");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteIdentifiers(Utf8JsonWriter json, MhsRecord record)
    {
        json.WriteStartArray("identifier");
        FhirElements.WriteIdentifier(json, "https://fhir.nhs.uk/Id/nhsMhsFQDN", record.Fqdn);
        FhirElements.WriteIdentifier(json, PartyKey.System, record.PartyKey.Value);
        FhirElements.WriteIdentifier(json, "https://fhir.nhs.uk/Id/nhsMhsCPAId", record.CpaId);
        FhirElements.WriteIdentifier(json, "https://fhir.nhs.uk/Id/nhsMHSId", record.Id);
        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, MhsRecord record)
    {
        json.WriteStartArray("extension");
        if (record.Reliability is { } reliability)
        {
            json.WriteStartObject();
            json.WriteString("url", ReliabilityConfiguration);
            json.WriteStartArray("extension");
            WriteReliability(json, reliability);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        FhirElements.WriteReferenceExtension(json, FhirElements.InteractionExtension, InteractionId.System, record.InteractionId.Value);
        json.WriteEndArray();
    }

    private static void WriteReliability(Utf8JsonWriter json, Reliability reliability)
    {
        WriteString(json, "nhsMHSSyncReplyMode", reliability.SyncReplyMode);
        WriteString(json, "nhsMHSRetryInterval", reliability.RetryInterval);
        if (reliability.Retries is { } retries)
        {
            json.WriteStartObject();
            json.WriteString("url", "nhsMHSRetries");
            json.WriteNumber("valueInteger", retries);
            json.WriteEndObject();
        }

        WriteString(json, "nhsMHSPersistDuration", reliability.PersistDuration);
        WriteString(json, "nhsMHSDuplicateElimination", reliability.DuplicateElimination);
        WriteString(json, "nhsMHSAckRequested", reliability.AckRequested);
        WriteString(json, "nhsMHSActor", reliability.Actor);
    }

    private static void WriteString(Utf8JsonWriter json, string url, string? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("valueString", value);
        json.WriteEndObject();
    }
}

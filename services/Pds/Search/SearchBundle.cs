using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpineSandbox.Pds.Documents;

namespace SpineSandbox.Pds.Search;

/// <summary>The answer to a search: a searchset whose entries are the bytes that each patient was rendered to.</summary>
internal static class SearchBundle
{
    /// <summary>The address that PDS gives its resources in every environment.</summary>
    public const string FullUrlBase = "https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Of(List<PatientMatch> matches, DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 + (matches.Count * 2048));
        using var writer = new Utf8JsonWriter(buffer, Plain);

        writer.WriteStartObject();
        writer.WriteString("resourceType"u8, "Bundle"u8);
        writer.WriteString("type"u8, "searchset"u8);
        writer.WriteString("timestamp"u8, at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss+00:00"));
        writer.WriteNumber("total"u8, matches.Count);
        if (matches.Count > 0)
        {
            writer.WriteStartArray("entry"u8);
            foreach (var match in matches)
            {
                WriteEntry(writer, match);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteEntry(Utf8JsonWriter writer, PatientMatch match)
    {
        writer.WriteStartObject();
        writer.WriteString("fullUrl"u8, FullUrlBase + match.Record.NhsNumber);
        writer.WritePropertyName("resource"u8);
        writer.WriteRawValue(match.Record.Render(Audience.Searcher), skipInputValidation: true);
        writer.WriteStartObject("search"u8);
        writer.WriteNumber("score"u8, Scores.Rounded(match.Score));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

using System.Text.Json.Serialization;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>A clinical area of the structured record, which a practice can switch off by itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StructuredArea>))]
public enum StructuredArea
{
    [JsonStringEnumMemberName("allergies")] Allergies,
    [JsonStringEnumMemberName("medication")] Medication,
    [JsonStringEnumMemberName("consultations")] Consultations,
    [JsonStringEnumMemberName("problems")] Problems,
    [JsonStringEnumMemberName("immunisations")] Immunisations,
    [JsonStringEnumMemberName("uncategorised-data")] UncategorisedData,
    [JsonStringEnumMemberName("investigations")] Investigations,
    [JsonStringEnumMemberName("referrals")] Referrals,
    [JsonStringEnumMemberName("diary-entries")] DiaryEntries,

    /// <summary>Cannot be asked for: documents come with what they are linked to.</summary>
    [JsonStringEnumMemberName("documents")] Documents,
}

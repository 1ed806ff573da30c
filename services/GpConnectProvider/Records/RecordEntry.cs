using System.Text.Json;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>One entry of a clinical record as it lies in the database.</summary>
internal sealed record RecordEntry
{
    public required int PatientId { get; init; }

    /// <summary>Unique in the patient's record.</summary>
    public required string EntryId { get; init; }

    /// <summary>Name of the <see cref="ClinicalArea"/>.</summary>
    public required string Area { get; init; }

    /// <summary>The entry as JSON.</summary>
    public required string Content { get; init; }

    public static RecordEntry Of(RecordItem item, int patientId)
    {
        var area = ClinicalArea.Of(item);

        return new RecordEntry
        {
            PatientId = patientId,
            EntryId = item.Id,
            Area = area.Name,
            Content = JsonSerializer.Serialize(item, area.EntryType, StoredJson.Options),
        };
    }

    public RecordItem Read() => (RecordItem)JsonSerializer.Deserialize(Content, ClinicalArea.Named(Area).EntryType, StoredJson.Options)!;
}

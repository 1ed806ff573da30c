using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured;

/// <summary>A structured record as the page shows it, one area at a time.</summary>
public sealed class StructuredRecord
{
    private readonly StructuredBundle _bundle;
    private readonly Linkages _linkages;

    private StructuredRecord(StructuredBundle bundle, string nhsNumber)
    {
        _bundle = bundle;
        _linkages = new Linkages(bundle, nhsNumber);
        Notes = RecordNote.Of(bundle);
    }

    public IReadOnlyList<RecordNote> Notes { get; }

    public JsonNode? Patient => _bundle.OfType("Patient").FirstOrDefault();

    /// <summary>The name of the practice that manages the patient's record.</summary>
    public string? PracticeName => _bundle.ManagingOrganisation;

    /// <summary>Null where the answer holds no patient, and so no record.</summary>
    public static StructuredRecord? Of(JsonNode? bundle, string nhsNumber)
    {
        var record = new StructuredRecord(new StructuredBundle(bundle), nhsNumber);

        return record.Patient is null ? null : record;
    }

    /// <summary>How many entries an area has, the ended allergies not counted; null where the practice did not give the area.</summary>
    public int? CountOf(ClinicalArea area) =>
        _bundle.Lists(area.ListCode).Any() ? Reader(area).Entries().Count() : null;

    /// <summary>The tables that have something to show.</summary>
    public IReadOnlyList<EntryTable> TablesOf(ClinicalArea area) => [.. area.Read(Reader(area)).Where(table => table.Rows.Count > 0 || table.Facts.Count > 0)];

    public IReadOnlyList<ConsultationTree> ConsultationsOf(ClinicalArea area) => ConsultationTree.Of(Reader(area));

    private AreaReader Reader(ClinicalArea area) => new(_bundle, _linkages, area.ListCode);
}

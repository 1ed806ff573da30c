using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>The diary: what is due.</summary>
internal static class DiaryArea
{
    public static IEnumerable<EntryTable> Read(AreaReader area) =>
    [
        AreaReader.Table(
            "Due",
            area.Entries(),
            entry => entry.Text("occurrenceDateTime") ?? entry.Get("occurrencePeriod").Text("start"),
            ("Due", entry => FhirText.Date(entry.Text("occurrenceDateTime") ?? entry.Get("occurrencePeriod").Text("start"))),
            ("Entry", entry => FhirText.Coded(entry.Get("code"))),
            ("Notes", entry => FhirText.Notes(entry)),
            ("Recorded", entry => new EntryCell(FhirText.Date(entry.Text("authoredOn")), area.Bundle.NameOf(entry.Get("requester").Get("agent"))))),
    ];
}

using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Everything that is in no other area: measurements, findings, administrative entries.</summary>
internal static class UncategorisedArea
{
    public static IEnumerable<EntryTable> Read(AreaReader area) =>
    [
        AreaReader.Table(
            "Entries",
            area.Entries(),
            entry => entry.Text("effectiveDateTime") ?? entry.Get("effectivePeriod").Text("start") ?? entry.Text("issued"),
            ("Date", entry => FhirText.Date(entry.Text("effectiveDateTime") ?? entry.Get("effectivePeriod").Text("start") ?? entry.Text("issued"))),
            ("Entry", entry => FhirText.Coded(entry.Get("code"))),
            ("Value", entry => new EntryCell(ObservedValue.Of(entry), ObservedValue.Interpretation(entry))),
            ("Range", entry => ObservedValue.Range(entry)),
            ("Notes", entry => entry.Text("comment")),
            ("Recorded by", entry => area.Bundle.NameOf(entry.First("performer")))),
    ];
}

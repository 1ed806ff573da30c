using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Referrals to others.</summary>
internal static class ReferralArea
{
    public static IEnumerable<EntryTable> Read(AreaReader area) =>
    [
        AreaReader.Table(
            "Outbound referrals",
            area.Entries(),
            entry => entry.Text("authoredOn"),
            ("Date", entry => FhirText.Date(entry.Text("authoredOn"))),
            ("Referral", entry => new EntryCell(FhirText.Coded(entry.First("reasonCode")), FhirText.Coded(entry.Get("specialty")))),
            ("To", entry => entry.First("recipient").Text("display") ?? area.Bundle.NameOf(entry.First("recipient"))),
            ("Priority", entry => entry.Text("priority") is { } priority ? FhirText.Capitalised(priority) : null),
            ("Details", entry => new EntryCell(entry.Text("description"), FhirText.Notes(entry)) { Links = area.Linkages.To(entry.Items("supportingInfo")) }),
            ("From", entry => area.Bundle.NameOf(entry.Get("requester").Get("agent")))),
    ];
}

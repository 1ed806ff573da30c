using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Appointments;

/// <summary>An appointment as the pages show it.</summary>
/// <param name="Version">What a change is made on.</param>
/// <param name="BookedBy">The organisation that booked it, with its telephone.</param>
public sealed record AppointmentEntry(
    string Id, string? Version, string Status, string? When, string? Until, string? Description, string? Comment, string? Kind, string? Channel, string? Role, string? BookedBy, string? CancelledBecause)
{
    public bool IsBooked => Status == "booked";

    public static IReadOnlyList<AppointmentEntry> Listed(JsonNode? bundle) =>
        [.. new StructuredBundle(bundle).OfType("Appointment").OrderBy(one => one.Text("start"), StringComparer.Ordinal).Select(Of)];

    public static AppointmentEntry Of(JsonNode appointment)
    {
        var booker = appointment.Items("contained").FirstOrDefault(one => one.Text("resourceType") == "Organization");
        var telephone = booker.Items("telecom").FirstOrDefault(one => one.Text("system") == "phone").Text("value");

        return new AppointmentEntry(
            appointment.Text("id") ?? "",
            appointment.Get("meta").Text("versionId"),
            appointment.Text("status") ?? "unknown",
            FhirText.DateAndTime(appointment.Text("start")),
            FhirText.TimeOfDay(appointment.Text("end")),
            appointment.Text("description"),
            appointment.Text("comment"),
            FhirText.Joined([appointment.Get("serviceCategory").Text("text"), appointment.First("serviceType").Text("text")], " · "),
            appointment.ExtensionNamed("DeliveryChannel-2").Text("valueCode"),
            FhirText.Coded(appointment.ExtensionNamed("PractitionerRole-1").Get("valueCodeableConcept")),
            FhirText.Joined([booker.Text("name"), telephone], ", "),
            appointment.ExtensionNamed("CancellationReason-1").Text("valueString"));
    }
}

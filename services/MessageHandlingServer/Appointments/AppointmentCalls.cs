using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>What Appointment Management can be asked, one call each.</summary>
internal static class AppointmentCalls
{
    public static readonly ProviderRequest Metadata = ProviderRequest.Metadata(GpConnectInteractions.FoundationsMetadata);

    /// <summary>How far ahead a search may reach.</summary>
    private const int LongestSearch = 14;

    /// <summary>How far ahead the patient's appointments are listed.</summary>
    private const int ListedDays = 28;

    /// <summary>Free slots that this organisation may book, with their schedules and who and where those are.</summary>
    public static Task<JsonObject> SearchSlotsAsync(
        this ProviderSession practice, AppointmentChoice? choice, DateOnly today, CancellationToken cancellationToken)
    {
        var from = Given(choice?.From) ?? Day(today);
        var to = Given(choice?.To) ?? Day((DateOnly.TryParse(from, CultureInfo.InvariantCulture, out var day) ? day : today).AddDays(LongestSearch));
        var consumer = practice.Consumer;
        var query = Searches.Query(
            ("start", $"ge{from}"),
            ("end", $"le{to}"),
            ("status", "free"),
            ("_include", "Slot:schedule"),
            ("_include:recurse", "Schedule:actor:Practitioner"),
            ("_include:recurse", "Schedule:actor:Location"),
            ("searchFilter", $"{OdsCode.System}|{consumer.Organization.OdsCode}"),
            ("searchFilter", consumer.OrganizationType is { } type ? $"{OrganisationTypes.System}|{type}" : null));

        return practice.AskAsync(
            new ProviderRequest(GpConnectInteractions.SearchSlots, HttpMethod.Get, $"/Slot?{query}")
            {
                What = "free slots",
                Scope = RequestedScope.OrganizationRead,
            },
            cancellationToken);
    }

    public static Task<JsonObject> BookAsync(this ProviderSession practice, JsonObject appointment, CancellationToken cancellationToken) => practice.AskAsync(
        new ProviderRequest(GpConnectInteractions.BookAppointment, HttpMethod.Post, "/Appointment")
        {
            What = "the booking",
            Scope = RequestedScope.PatientWrite,
            Body = appointment,
        },
        cancellationToken);

    public static Task<JsonObject> ReadAppointmentAsync(this ProviderSession practice, string? id, CancellationToken cancellationToken) => practice.AskAsync(
        new ProviderRequest(GpConnectInteractions.ReadAppointment, HttpMethod.Get, $"/Appointment/{Uri.EscapeDataString(id ?? "")}") { What = "the appointment" },
        cancellationToken);

    /// <summary>The patient's appointments from today on.</summary>
    public static Task<JsonObject> ListAppointmentsAsync(
        this ProviderSession practice, string patientId, DateOnly today, CancellationToken cancellationToken) => practice.AskAsync(
        new ProviderRequest(
            GpConnectInteractions.ListAppointments,
            HttpMethod.Get,
            $"/Patient/{patientId}/Appointment?start=ge{Day(today)}&start=le{Day(today.AddDays(ListedDays))}")
        {
            What = "the patient's appointments",
        },
        cancellationToken);

    /// <param name="interaction">To amend or to cancel: the call is the same, and the interaction alone tells which it is.</param>
    /// <param name="version">The version that the change is made on; the appointment's own where none is named.</param>
    public static Task<JsonObject> ChangeAsync(
        this ProviderSession practice, InteractionId interaction, JsonObject appointment, string? version, CancellationToken cancellationToken) => practice.AskAsync(
        new ProviderRequest(interaction, HttpMethod.Put, $"/Appointment/{Uri.EscapeDataString(appointment.Str("id") ?? "")}")
        {
            What = interaction == GpConnectInteractions.CancelAppointment ? "the cancellation" : "the change",
            Scope = RequestedScope.PatientWrite,
            Body = appointment,
            IfMatch = $"W/\"{Given(version) ?? appointment.Obj("meta")?.Str("versionId")}\"",
        },
        cancellationToken);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

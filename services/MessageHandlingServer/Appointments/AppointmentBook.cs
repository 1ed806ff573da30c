using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>Appointment Management: find the patient, or register them for a time; find free slots; book; read back; cancel, unless it is to stay.</summary>
internal sealed class AppointmentBook(Practices practices, TimeProvider clock) : IJourney
{
    private const string DefaultReason = "Booked to show the journey";

    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var choice = request.Appointment;
        var (patient, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.BookAppointment, AppointmentCalls.Metadata, log, cancellationToken, choice?.Practice);

        var patientId = await practice.FindOrRegisterAsync(patient, cancellationToken);
        var found = await practice.SearchSlotsAsync(choice, clock.Today(), cancellationToken);
        var slots = Booking.Choose(found, choice, clock.GetUtcNow());
        var created = clock.Local().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var booked = await practice.BookAsync(Booking.Of(slots, found, patientId, consumer, choice, created), cancellationToken);
        var id = booked.Str("id") ?? throw JourneyEnded.BecauseOfRule("The practice booked the appointment and did not say under which id.", booked);
        var read = await practice.ReadAppointmentAsync(id, cancellationToken);

        return choice?.Keep == true ? read : await practice.CancelAsync(read, choice?.Reason ?? DefaultReason, version: null, cancellationToken);
    }
}

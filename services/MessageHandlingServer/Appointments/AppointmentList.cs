using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>The patient's appointments at a practice, from today on.</summary>
internal sealed class AppointmentList(Practices practices, TimeProvider clock) : IJourney
{
    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var (patient, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.ListAppointments, AppointmentCalls.Metadata, log, cancellationToken, request.Appointment?.Practice);

        var patientId = await practice.FindPatientIdAsync(GpConnectInteractions.FindPatient, patient.NhsNumber, cancellationToken);

        return await practice.ListAppointmentsAsync(patientId, clock.Today(), cancellationToken);
    }
}

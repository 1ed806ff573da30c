using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>Cancels an appointment that somebody has booked before.</summary>
internal sealed class AppointmentCancel(Practices practices) : IJourney
{
    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var choice = request.Appointment;
        var (_, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.CancelAppointment, AppointmentCalls.Metadata, log, cancellationToken, choice?.Practice);

        var read = await practice.ReadAppointmentAsync(choice?.Id, cancellationToken);

        return await practice.CancelAsync(read, choice?.Reason, choice?.Version, cancellationToken);
    }
}

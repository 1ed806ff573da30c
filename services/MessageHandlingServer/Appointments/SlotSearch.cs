using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>The free slots of a practice.</summary>
internal sealed class SlotSearch(Practices practices, TimeProvider clock) : IJourney
{
    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var (_, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.SearchSlots, AppointmentCalls.Metadata, log, cancellationToken, request.Appointment?.Practice);

        return await practice.SearchSlotsAsync(request.Appointment, clock.Today(), cancellationToken);
    }
}

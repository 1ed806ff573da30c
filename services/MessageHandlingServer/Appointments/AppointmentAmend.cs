using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>Changes what may be changed of an appointment: its description and its comment.</summary>
internal sealed class AppointmentAmend(Practices practices) : IJourney
{
    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var choice = request.Appointment;
        var (_, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.AmendAppointment, AppointmentCalls.Metadata, log, cancellationToken, choice?.Practice);

        var amended = (await practice.ReadAppointmentAsync(choice?.Id, cancellationToken)).DeepClone().AsObject();
        Set(amended, "description", choice?.Description);
        Set(amended, "comment", choice?.Comment);

        return await practice.ChangeAsync(GpConnectInteractions.AmendAppointment, amended, choice?.Version, cancellationToken);
    }

    // Left out, it stays; emptied, it goes.
    private static void Set(JsonObject appointment, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        appointment.Remove(name);
        if (!string.IsNullOrWhiteSpace(text))
        {
            appointment[name] = text;
        }
    }
}

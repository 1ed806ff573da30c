using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Console.Journeys;

/// <summary>Hands a journey to who walks it in the topology: its message handling server, or for a message the care system that sends it.</summary>
internal sealed class JourneyRunner(HttpClient http, ServiceAddresses addresses, SeedSource seeds)
{
    private const string DefaultTopology = "single-system";
    private const string PatientApp = "patient-app";

    public async Task<JourneyRun> RunAsync(JourneyRequest request, CancellationToken cancellationToken)
    {
        if (request.Journey == JourneyNames.PatientFacingRecord)
        {
            return addresses.Find(PatientApp) is { } app
                ? await RunAtAsync(app + SandboxEndpoints.Root, request, PatientApp, cancellationToken)
                : JourneyRun.Refused(HttpStatusCode.Conflict, "The patient app is not there", "This sandbox has no resource 'patient-app'.");
        }

        var topology = request.Topology ?? DefaultTopology;
        if (addresses.Find($"{topology}-mhs") is not { } server)
        {
            return JourneyRun.Refused(
                HttpStatusCode.Conflict, "The topology is not there", $"There is no topology '{topology}'. There are: {string.Join(", ", Topologies())}.");
        }

        if (JourneyNames.IsMessaging(request.Journey))
        {
            var sender = request.System ?? FirstSender(topology, request.Journey);
            if (sender is null || addresses.Find($"{topology}-{sender}") is not { } careSystem)
            {
                return JourneyRun.Refused(
                    HttpStatusCode.BadRequest, "Nobody sends that here", $"The topology '{topology}' has no system '{sender}' that sends messages.");
            }

            server = careSystem + SandboxEndpoints.Root;
        }
        else if (seeds.Latest.Topologies.FirstOrDefault(row => row.Name == topology) is { } row
            && row.Messengers.FirstOrDefault(messenger => messenger.Name == request.System) is { } messenger)
        {
            return JourneyRun.Refused(
                HttpStatusCode.BadRequest,
                "The journey cannot be run",
                $"{messenger.Title} ('{messenger.Name}') sends messages only. The practice can be asked by: {string.Join(", ", row.Systems.Select(system => $"{system.Title} ('{system.Name}')"))}.");
        }

        return await RunAtAsync(server, request, topology, cancellationToken);
    }

    /// <param name="what">What is to be started where nobody answers.</param>
    private async Task<JourneyRun> RunAtAsync(string server, JourneyRequest request, string what, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri($"{server}/journeys"), request, cancellationToken);
            return answer.IsSuccessStatusCode
                ? JourneyRun.Of((await answer.Content.ReadFromJsonAsync<JourneyResult>(cancellationToken))!)
                : JourneyRun.Refused(
                    answer.StatusCode, "The journey cannot be run", (await answer.Content.ReadFromJsonAsync<ProblemDetails>(cancellationToken))?.Detail);
        }
        catch (HttpRequestException)
        {
            return what == PatientApp
                ? JourneyRun.Refused(HttpStatusCode.Conflict, "The patient app is not running", $"Nothing answers for '{PatientApp}'. Start it in the dashboard.")
                : JourneyRun.Refused(
                    HttpStatusCode.Conflict,
                    "The topology is not running",
                    $"Nothing answers for '{what}'. Start its resources in the dashboard, or run: dotnet run --project AppHost -- --topology {what}");
        }
    }

    // A pharmacy updates records; everything else comes from the topology's first system, as in all journeys.
    private string? FirstSender(string topology, string journey) =>
        seeds.Latest.Topologies.FirstOrDefault(row => row.Name == topology) is not { } found ? null
        : journey == JourneyNames.UpdateRecord ? found.Messengers.Select(messenger => messenger.Name).FirstOrDefault()
        : found.Systems[0].Name;

    /// <summary>The topologies that this sandbox has addresses for.</summary>
    public IReadOnlyList<string> Topologies() =>
        [.. addresses.Names.Where(name => name.EndsWith("-mhs", StringComparison.Ordinal)).Select(name => name[..^"-mhs".Length]).Order()];
}

/// <summary>A journey's result, or why it was not even begun.</summary>
internal sealed record JourneyRun(JourneyResult? Result, int Status, string? Title, string? Problem)
{
    public static JourneyRun Of(JourneyResult result) => new(result, StatusCodes.Status200OK, null, null);

    public static JourneyRun Refused(HttpStatusCode status, string title, string? problem) => new(null, (int)status, title, problem);
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>Hands a journey to the message handling server of the topology that it is to run in.</summary>
internal sealed class JourneyRunner(HttpClient http, ServiceAddresses addresses)
{
    private const string DefaultTopology = "single-system";

    public async Task<JourneyRun> RunAsync(JourneyRequest request, CancellationToken cancellationToken)
    {
        var topology = request.Topology ?? DefaultTopology;
        if (addresses.Find($"{topology}-mhs") is not { } server)
        {
            return JourneyRun.Refused(
                HttpStatusCode.Conflict, "The topology is not there", $"There is no topology '{topology}'. There are: {string.Join(", ", Topologies())}.");
        }

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
            return JourneyRun.Refused(
                HttpStatusCode.Conflict,
                "The topology is not running",
                $"Nothing answers for '{topology}'. Start its resources in the dashboard, or run: dotnet run --project AppHost -- --topology {topology}");
        }
    }

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

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Sandbox.DirectoryFeed;

/// <summary>Follows the change feed of SDS for as long as the service runs, and takes it up again where it broke off.</summary>
internal sealed partial class DirectoryFollower(
    IHttpClientFactory clients, ServiceAddresses addresses, DirectoryReplica replica, ILogger<DirectoryFollower> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException)
            {
                LogBroken(log, broken.Message);
            }

            // Of the machine, not of the sandbox's clock, which may stand still: SDS is there again or it is not.
            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(nameof(DirectoryFollower));
        client.Timeout = Timeout.InfiniteTimeSpan; // The answer ends when either side stops.

        var url = $"{addresses.Of("sds")}{SandboxEndpoints.Root}/changes?since={Uri.EscapeDataString(replica.Position ?? "")}";
        using var response = await client.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();

        await using var lines = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var message in JsonSerializer.DeserializeAsyncEnumerable<DirectoryMessage>(
            lines, topLevelValues: true, JsonSerializerOptions.Web, cancellationToken))
        {
            replica.Apply(message!);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The directory's change feed broke off: {Reason}")]
    private static partial void LogBroken(ILogger log, string reason);
}

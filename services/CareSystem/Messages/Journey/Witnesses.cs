using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>
/// The exchanges of those who carry a message: what the clients, MESH and the practice's system said to each other, they tell
/// themselves, so that a journey shows the steps as they were.
/// </summary>
internal sealed class Witnesses(SandboxCalls sandbox)
{
    /// <summary>The last exchange of a service that fits, since <paramref name="since"/>; null where it tells of none.</summary>
    public async Task<ExchangeView?> FindAsync(string service, DateTimeOffset since, Func<ExchangeView, bool> fits, CancellationToken cancellationToken)
    {
        var exchanges = await sandbox.FindAsync<List<ExchangeView>>(service, "/exchanges", cancellationToken);

        return exchanges?.LastOrDefault(exchange => exchange.At >= since && fits(exchange));
    }
}

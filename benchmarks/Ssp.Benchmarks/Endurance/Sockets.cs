using System.Net.NetworkInformation;

namespace SpineSandbox.Ssp.Benchmarks.Endurance;

/// <summary>SSP's ends of its connections, by state: those of consumers, and those to providers.</summary>
internal sealed record Sockets(IReadOnlyDictionary<TcpState, int> OfConsumers, IReadOnlyDictionary<TcpState, int> ToProviders)
{
    // What the system itself keeps for a while after both ends have closed is nobody's any more.
    private static readonly TcpState[] Gone = [TcpState.TimeWait, TcpState.Closed];

    public static Sockets Of(int ssp, params int[] providers)
    {
        var all = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections().Where(connection => !Gone.Contains(connection.State)).ToList();
        return new Sockets(
            Count(all.Where(connection => connection.LocalEndPoint.Port == ssp)),
            Count(all.Where(connection => providers.Contains(connection.RemoteEndPoint.Port))));
    }

    public override string ToString() => $"of consumers: {Text(OfConsumers)}; to providers: {Text(ToProviders)}";

    private static Dictionary<TcpState, int> Count(IEnumerable<TcpConnectionInformation> connections) =>
        connections.GroupBy(connection => connection.State).ToDictionary(same => same.Key, same => same.Count());

    private static string Text(IReadOnlyDictionary<TcpState, int> states) =>
        states.Count == 0 ? "none" : string.Join(", ", states.Select(state => $"{state.Value} {state.Key}"));
}

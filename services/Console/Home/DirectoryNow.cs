using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Console.Data;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Console.Home;

/// <summary>The systems and endpoints as SDS has them now; as the seed has them while SDS does not run.</summary>
internal sealed record DirectoryNow(IReadOnlyList<SystemRow> Systems, IReadOnlyList<EndpointRow> Endpoints)
{
    public static async Task<DirectoryNow> LookAsync(SandboxData data, SeedData seed, CancellationToken cancellationToken)
    {
        var systems = await data.RowsAsync(DataTables.Find("systems")!, cancellationToken);
        var endpoints = await data.RowsAsync(DataTables.Registrations, cancellationToken);

        return systems.Silent.Count + endpoints.Silent.Count > 0
            ? new DirectoryNow(seed.Systems, seed.Endpoints)
            // A server without interactions stands in the seed only: SDS has no record of it.
            : new DirectoryNow(Parse<SystemRow>(systems, seed), [.. Parse<EndpointRow>(endpoints, seed), .. seed.Endpoints.Where(row => row.Roots.Count == 0)]);
    }

    /// <summary>How the message handling server with this party key is registered; null where it is not.</summary>
    public EndpointKind? KindOf(PartyKey partyKey) => Endpoints.FirstOrDefault(row => row.PartyKey == partyKey)?.Kind;

    private static IReadOnlyList<T> Parse<T>(DataRows rows, SeedData seed)
        where T : class =>
        [.. rows.Rows.Select(row => SeedRowParser.Parse<T>("row", Encoding.UTF8.GetBytes(row.Row.ToJsonString()), seed.Today))];
}

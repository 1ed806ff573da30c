using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>One nhsMhs record of SDS: where one party answers one interaction.</summary>
public sealed record EndpointRegistration(
    string Id,
    string CpaId,
    PartyKey PartyKey,
    OdsCode OdsCode,
    EndpointKind Kind,
    InteractionId InteractionId,
    Uri Address,
    string Fqdn,
    OdsCode? Manufacturer,
    string? ProductName,
    ReliabilityRow? Reliability)
{
    private const int IdLength = 20;
    private const long CpaIds = 1_000_000_000_000;

    internal static EndpointRegistration Of(EndpointRow row, InteractionId interaction, Uri address, int number)
    {
        // Derived, so that a record keeps its identity over restarts and edits elsewhere in the file.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{row.OdsCode}|{row.PartyKey}|{interaction}"));

        return new EndpointRegistration(
            Convert.ToHexStringLower(hash)[..IdLength],
            row.CpaId is null
                ? string.Create(CultureInfo.InvariantCulture, $"S{BitConverter.ToUInt64(hash) % CpaIds:D12}")
                : string.Create(CultureInfo.InvariantCulture, $"{row.CpaId}{number:D3}"),
            row.PartyKey,
            row.OdsCode,
            row.Kind,
            interaction,
            address,
            row.Fqdn ?? address.Host,
            row.Manufacturer,
            row.ProductName,
            row.Reliability);
    }
}

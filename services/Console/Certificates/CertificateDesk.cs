using System.Net;
using System.Net.Http.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Console.Certificates;

/// <summary>Asks SSP, which hands out certificates, what there is.</summary>
internal sealed class CertificateDesk(HttpClient http, ServiceAddresses addresses)
{
    /// <summary>Where the downloads are; null where this sandbox has no SSP.</summary>
    public string? Address => addresses.Find("ssp") is { } ssp ? $"{ssp}{SandboxEndpoints.Root}/certificates" : null;

    public async Task<CertificateShelf> LookAsync(CancellationToken cancellationToken)
    {
        if (Address is null)
        {
            return CertificateShelf.OutOfReach;
        }

        try
        {
            using var answer = await http.GetAsync(new Uri(Address), cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new CertificateShelf(TlsState.On, (await answer.Content.ReadFromJsonAsync<List<CertificateView>>(cancellationToken))!),
                HttpStatusCode.Conflict => new CertificateShelf(TlsState.Off, []),
                _ => CertificateShelf.OutOfReach,
            };
        }
        catch (HttpRequestException)
        {
            return CertificateShelf.OutOfReach;
        }
    }
}

/// <summary>What SSP has to hand out.</summary>
internal sealed record CertificateShelf(TlsState State, IReadOnlyList<CertificateView> Certificates)
{
    public static readonly CertificateShelf OutOfReach = new(TlsState.Unknown, []);
}

internal enum TlsState
{
    On,
    Off,

    /// <summary>SSP does not answer.</summary>
    Unknown,
}

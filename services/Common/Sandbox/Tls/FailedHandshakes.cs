using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>Puts handshakes that failed among the exchanges: whoever tried sees a closed connection and no more.</summary>
internal sealed class FailedHandshakes(ExchangeRing ring, IOptions<SandboxOptions> options, TimeProvider clock)
{
    private static readonly Refusal Because = new(
        "The TLS handshake was not carried to its end: here is spoken TLS 1.2 and 1.3, with the Spine's ciphers only; or the other side did not trust the certificate that it was shown.",
        Remedy: "Compare protocols and ciphers, and put root.pem into the other side's trust store.");

    public void Add(ConnectionContext connection) => ring.Add(new Exchange
    {
        TraceId = "",
        At = clock.GetUtcNow(),
        From = "client",
        To = options.Value.Name,
        Method = "TLS",
        Url = $"https://{connection.LocalEndPoint}",
        RequestHeaders = CapturedHeaders.None,
        RefusedBecause = Because,
    });
}

using System.Text;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>A request that SSP lets pass, to be spoilt in one point.</summary>
public sealed class ConsumerRequest
{
    public string Method { get; init; } = "POST";

    /// <summary>What stands after SSP's first slash.</summary>
    public required string Target { get; init; }

    public string? Body { get; init; } = "{}";

    /// <summary>In the order in which they are sent.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Host"] = "localhost",
        [SspHeaders.TraceId] = "6d6c3a34-4d0f-4c1e-8a53-0e2b6f6d1a01",
        [SspHeaders.From] = TestDirectory.Consumer.Value,
        [SspHeaders.To] = TestDirectory.Provider.Value,
        [SspHeaders.InteractionId] = GpConnectInteractions.GetCareRecord.Value,
        ["Authorization"] = $"Bearer {Token}",
        ["Accept"] = "application/json+fhir",
        ["Content-Type"] = "application/json+fhir;charset=utf-8",
    };

    public static string Token { get; } = GpConnectJwt.Write(
        new GpConnectClaims
        {
            Issuer = "https://consumer.sandbox.test/",
            Audience = GpConnectJwt.Dstu2Audience,
            Scope = RequestedScope.PatientRead,
            IssuedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
            Device = new RequestingDevice("device-1", "https://consumer.sandbox.test/Id/device", "EHR-1", "Sandbox EHR", "1.0"),
            Organization = new RequestingOrganization(TestDirectory.ConsumerOrganisation, "Sandbox Trust"),
            Practitioner = new RequestingPractitioner("u-17", "https://consumer.sandbox.test/Id/user", "UNK", "UNK", "Osei", "Ama", "Dr", "R0260"),
            RequestedPatient = NhsNumber.Parse("9000000009"),
        },
        GpConnectRelease.Dstu2);

    public ConsumerRequest With(string header, string? value)
    {
        if (value is null)
        {
            Headers.Remove(header);
        }
        else
        {
            Headers[header] = value;
        }

        return this;
    }

    /// <summary>The bytes on the wire, one for each character; a body gets its length unless the headers say otherwise.</summary>
    public string Bytes()
    {
        var text = new StringBuilder($"{Method} /{Target} HTTP/1.1\r\n");
        foreach (var (name, value) in Headers)
        {
            text.Append($"{name}: {value}\r\n");
        }

        if (Body is not null && !Headers.ContainsKey("Transfer-Encoding") && !Headers.ContainsKey("Content-Length"))
        {
            text.Append($"Content-Length: {Body.Length}\r\n");
        }

        return text.Append("\r\n").Append(Body).ToString();
    }
}

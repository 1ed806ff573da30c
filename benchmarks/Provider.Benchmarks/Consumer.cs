using System.Text;
using System.Text.Json;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>A consumer of the seed, and the requests that it writes out. Tokens live five minutes, so they are written for each run.</summary>
internal sealed class Consumer(string seed)
{
    private static readonly OdsCode Organisation = OdsCode.Parse("Z98020");

    private readonly Dictionary<string, string> _roles =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(seed, "roles.json")))!;

    public NhsNumber Patient(string role) => NhsNumber.Parse(_roles[role]);

    public OdsCode Practice(string role) => OdsCode.Parse(_roles[role]);

    /// <summary>The bytes of a request to a practice of the provider.</summary>
    /// <param name="provider">The provider's address.</param>
    /// <param name="throughProxy">True for a request to SSP, which has the provider's whole address in its target.</param>
    /// <param name="minimal">True where the consumer wants no body back.</param>
    public byte[] Write(ConsumerCall call, string provider, bool throughProxy, bool minimal = false)
    {
        var body = call.Body?.ToJsonString();
        var path = $"/{call.Practice}{call.Target}";
        var text = new StringBuilder($"{(body is null ? "GET" : "POST")} {(throughProxy ? $"/{provider}" : "")}{path} HTTP/1.1\r\nHost: localhost\r\n")
            .Append($"{SspHeaders.TraceId}: 60e0b220-8136-4ca5-ae46-1d97ef59d068\r\n")
            .Append($"{SspHeaders.From}: {_roles["asid.consumer.single-system"]}\r\n")
            .Append($"{SspHeaders.To}: {_roles[$"asid.practice.{call.Practice}"]}\r\n")
            .Append($"{SspHeaders.InteractionId}: {call.Interaction}\r\n")
            .Append($"Authorization: Bearer {Token(call, provider)}\r\n")
            .Append("Accept: application/fhir+json\r\n")
            .Append(minimal ? "Prefer: return=minimal\r\n" : "");
        if (body is not null)
        {
            text.Append($"Content-Type: application/fhir+json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }

    private static string Token(ConsumerCall call, string provider) => GpConnectJwt.Write(
        new GpConnectClaims
        {
            Issuer = "https://consumer.sandbox.test/",
            Audience = $"{provider}/{call.Practice}{Questions.Foundations}",
            Scope = call.Scope,
            IssuedAt = DateTimeOffset.UtcNow,
            Device = new RequestingDevice("device-1", "https://consumer.sandbox.test/Id/device", "EHR-1", "Sandbox EHR", "1.0"),
            Organization = new RequestingOrganization(Organisation, "Consumer Surgery"),
            Practitioner = new RequestingPractitioner("u-17", "https://consumer.sandbox.test/Id/user", "UNK", "UNK", "Osei", "Ama", "Dr", "R0260"),
            RequestedPatient = call.Patient,
            RequestedOrganization = call.Patient is null ? call.Practice : null,
        },
        GpConnectRelease.Stu3);
}

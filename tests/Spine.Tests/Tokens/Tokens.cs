using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Spine.Tests.Tokens;

/// <summary>Right tokens, and ways to spoil them.</summary>
internal static class Tokens
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static GpConnectClaims Claims { get; } = new()
    {
        Issuer = "https://consumer.sandbox.test/",
        Audience = "https://gp1.sandbox.test/A20047/STU3/1/gpconnect",
        Scope = RequestedScope.PatientRead,
        IssuedAt = Now,
        Device = new RequestingDevice("device-1", "https://consumer.sandbox.test/Id/device", "EHR-1", "Sandbox EHR", "1.0"),
        Organization = new RequestingOrganization(OdsCode.Parse("RX1"), "Sandbox Trust"),
        Practitioner = new RequestingPractitioner("u-17", "https://consumer.sandbox.test/Id/user", "UNK", "UNK", "Osei", "Ama", "Dr", "R0260"),
        RequestedPatient = NhsNumber.Parse("9000000009"),
    };

    public static JwtExpectations Expecting(GpConnectRelease release, string scope = RequestedScope.PatientRead) => new(release, scope, Now);

    public static string Authorization(GpConnectRelease release, Action<JsonObject>? spoil = null, GpConnectClaims? claims = null)
    {
        var blocks = GpConnectJwt.Write(claims ?? Claims, release).Split('.');
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(blocks[1]))!.AsObject();
        spoil?.Invoke(payload);

        return $"Bearer {blocks[0]}.{Encode(payload.ToJsonString())}.";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

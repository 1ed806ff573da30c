using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.GpConnectProvider.Tests.Calls;

/// <summary>The token that belongs to a call, spoilt as the call asks.</summary>
internal static class Token
{
    public static string Authorization(Call call, DateTimeOffset now)
    {
        var isMetadata = call.Path == "/metadata";
        var claims = new GpConnectClaims
        {
            Issuer = "https://consumer.sandbox.test/",
            Audience = $"http://localhost:8760/{call.Practice}{call.Root}",
            Scope = ScopeOf(call),
            IssuedAt = now,
            Device = new RequestingDevice("device-1", "https://consumer.sandbox.test/Id/device", "EHR-1", "Sandbox EHR", "1.0"),
            Organization = new RequestingOrganization(OdsCode.Parse("Z98020"), "Consumer Surgery"),
            Practitioner = new RequestingPractitioner("u-17", "https://consumer.sandbox.test/Id/user", "UNK", "UNK", "Osei", "Ama", "Dr", "R0260"),
            RequestedPatient = isMetadata ? null : NhsNumber.Parse(call.NhsNumber),
            RequestedOrganization = isMetadata ? OdsCode.Parse("Z98001") : null,
        };
        var blocks = GpConnectJwt.Write(claims, call.Release).Split('.');
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(blocks[1]))!.AsObject();
        call.SpoilToken(payload);

        return $"Bearer {blocks[0]}.{Encode(payload.ToJsonString())}.";
    }

    // As the specification pairs scopes with paths; a test that wants another spoils the token.
    private static string ScopeOf(Call call) => (call.Path.Split('/', '?')[1], call.Method.Method) switch
    {
        ("Appointment", "POST" or "PUT") => RequestedScope.PatientWrite,
        ("Patient", "POST") when call.Path.EndsWith("$gpc.registerpatient", StringComparison.Ordinal) => RequestedScope.PatientWrite,
        ("metadata" or "Practitioner" or "Organization" or "Location" or "Slot", _) => RequestedScope.OrganizationRead,
        _ => RequestedScope.PatientRead,
    };

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

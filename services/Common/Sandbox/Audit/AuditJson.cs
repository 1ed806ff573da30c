using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpineSandbox.Sandbox.Audit;

/// <summary>How records are spelt in JSON, in the file and in answers.</summary>
public static class AuditJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 128, // Claims may be as deep as a reader usually goes; here they stand inside a record.
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>From the status of an answer to what came of the request.</summary>
    public static AuditVerdict VerdictOf(int status) => status switch
    {
        >= 200 and < 400 => AuditVerdict.Answered,
        >= 400 and < 500 => AuditVerdict.Refused,
        _ => AuditVerdict.Failed,
    };

    /// <summary>The claims in an Authorization header, whatever they say; null where there are none.</summary>
    public static JsonElement? ClaimsIn(string? authorization)
    {
        if (Spine.Tokens.GpConnectJwtReader.ReadClaims(authorization, out var claims) is not null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(claims);

        return document.RootElement.Clone();
    }
}

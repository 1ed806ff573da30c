using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpineSandbox.Ssp.Audit;

/// <summary>How entries are spelt in JSON, in the database and in answers.</summary>
internal static class AuditJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 128, // Claims may be as deep as a reader usually goes; here they stand inside an entry.
        Converters = { new JsonStringEnumConverter<AuditOutcome>(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly string[] Outcomes =
        [.. Enum.GetValues<AuditOutcome>().Select(outcome => JsonNamingPolicy.KebabCaseLower.ConvertName($"{outcome}"))];

    public static string Name(AuditOutcome outcome) => Outcomes[(int)outcome];
}

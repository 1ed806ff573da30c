using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>JSON as the seed data is written: nothing unknown, nothing missing, nothing twice, no text left empty.</summary>
internal static class SeedJson
{
    public static JsonSerializerOptions For(DateOnly today)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new SeedDateConverter(today),
                new TimeOfDayConverter(),
                new WrittenTextConverter(),
            },
        };

        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

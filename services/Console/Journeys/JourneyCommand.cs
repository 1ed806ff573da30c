using System.Text.Json;
using System.Text.Json.Serialization;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>The same journey for a shell.</summary>
internal static class JourneyCommand
{
    // The serializer writes a quote inside a text as \u0027, so that none of it ends the shell's own.
    private static readonly JsonSerializerOptions OnlyWhatIsSet =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Curl(JourneyRequest request, Uri console) =>
        $"""
        curl -s {console.GetLeftPart(UriPartial.Authority)}{SandboxEndpoints.Root}/journeys \
          -H 'Content-Type: application/json' \
          -d '{JsonSerializer.Serialize(request, OnlyWhatIsSet)}'
        """;
}

using System.Text.Json;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>What the platform answered, or who stands behind it.</summary>
internal sealed record PlatformAnswer(HttpStatusCode Status, JsonObject? Body, string Text, HttpResponseMessage Response)
{
    /// <summary>The code of an OAuth error, or the Spine code of an OperationOutcome.</summary>
    public string? Code => Body?.Str("error") ?? Coding?.Str("code");

    public string? Display => Coding?.Str("display");

    public string? Description => Body?.Str("error_description");

    public string? Diagnostics => Body?.Objects("issue").FirstOrDefault()?.Str("diagnostics");

    public IReadOnlyList<JsonObject> Resources => [.. Body!.Objects("entry").Select(entry => entry.Obj("resource")!)];

    private JsonObject? Coding => Body?.Objects("issue").FirstOrDefault()?.Obj("details")?.Objects("coding").FirstOrDefault();

    public static async Task<PlatformAnswer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();

        return new PlatformAnswer(response.StatusCode, Parse(text), text, response);
    }

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    public PlatformAnswer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status}: {Text}");

        return this;
    }

    public PlatformAnswer IsRefused(int status, string? code, string? words = null)
    {
        Assert.True(((int)Status, Code) == (status, code), $"{(int)Status}: {Text}");
        if (words is not null)
        {
            Assert.Contains(words, Text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        return this;
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null; // A page, or nothing.
        }
    }
}

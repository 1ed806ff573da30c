using System.Net;
using System.Text;
using System.Text.Json;

namespace SpineSandbox.Mesh.Tests.Surroundings;

/// <summary>What MESH answered.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Of an error in version 2: the code, or the text where a row has none.</summary>
    public (string Event, string Code, string Message) Error
    {
        get
        {
            var detail = Json.GetProperty("detail")[0];
            return (detail.GetProperty("event").GetString()!, detail.GetProperty("code").GetString()!, detail.GetProperty("msg").GetString()!);
        }
    }

    public void IsError(HttpStatusCode status, string code, string description)
    {
        Assert.True(Status == status, $"{(int)Status} {Text}");
        Assert.Equal((code, description), (Error.Code, Error.Message));
    }

    public void IsFault(string header)
    {
        Assert.True(Status == HttpStatusCode.BadRequest, $"{(int)Status} {Text}");
        Assert.Equal(header, Json.GetProperty("detail")[0].GetProperty("loc")[1].GetString());
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpineSandbox.Fhir;

namespace SpineSandbox.Testing.Wire;

/// <summary>One request as a consumer writes it.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Url">From the root of the service.</param>
/// <param name="Status">The status with which it is answered.</param>
public sealed partial record WireCall(string Name, HttpMethod Method, string Url, int Status)
{
    /// <summary>JSON. <c>{/name/0/id}</c> stands for what <see cref="After" /> has at that place.</summary>
    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What is read before; its ETag becomes the If-Match of this request.</summary>
    public string? After { get; init; }

    /// <exception cref="InvalidOperationException">The status is another.</exception>
    public async Task<WireAnswer> SendAsync(HttpClient client)
    {
        using var request = Request();
        if (After is not null)
        {
            using var before = await client.SendAsync((this with { Method = HttpMethod.Get, Url = After, Body = null }).Request());
            request.Headers.IfMatch.Add(before.Headers.ETag!);
            request.Content = Content(Quote(FhirJson.Parse(await before.Content.ReadAsByteArrayAsync())));
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode == Status
            ? new WireAnswer(Name, text)
            : throw new InvalidOperationException($"{Name}: {(int)response.StatusCode} instead of {Status}: {text}");
    }

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(Method, Url) { Content = Body is null ? null : Content(Body) };
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private StringContent Content(string body)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        return content;
    }

    private string Quote(JsonObject before) =>
        Quoted().Replace(Body ?? "", match => match.Groups["path"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((JsonNode)before, (node, segment) => int.TryParse(segment, out var index) ? node[index]! : node[segment]!).ToString());

    [GeneratedRegex(@"\{(?<path>/[^{}]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}

using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Tests.Calls;

/// <summary>What the provider answered.</summary>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonObject Resource => FhirJson.Parse(Body);

    public string Code => Details["code"]!.GetValue<string>();

    public string Diagnostics => Resource["issue"]![0]!["diagnostics"]!.GetValue<string>();

    /// <summary>The coding of an OperationOutcome's only issue.</summary>
    public JsonNode Details => Resource["issue"]![0]!["details"]!["coding"]![0]!;

    public IEnumerable<JsonObject> Entries => Resource.Objects("entry").Select(entry => entry.Obj("resource")!);

    public string Div => Entries.First().Objects("section").Single().Obj("text")!.Str("div")!;

    public IHtmlDocument Page => new HtmlParser().ParseDocument(Div);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(header => header.Key, header => header.Value.ToString()),
        await response.Content.ReadAsByteArrayAsync());

    /// <summary>Asserts a refusal by status and Spine code.</summary>
    public Answer Refuses(int status, string code)
    {
        Assert.Equal(((HttpStatusCode)status, code), (Status, Code));
        return this;
    }

    public Answer Succeeds()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{(int)Status}: {System.Text.Encoding.UTF8.GetString(Body)}");
        return this;
    }
}

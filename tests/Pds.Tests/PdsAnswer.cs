using System.Net;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Tests.Profiles;

namespace SpineSandbox.Pds.Tests;

/// <summary>What PDS answered: always a valid R4 resource.</summary>
public sealed record PdsAnswer(HttpStatusCode Status, JsonObject Body, HttpResponseMessage Response)
{
    private static readonly FhirValidator Validator = new(FhirVersion.R4);

    /// <summary>The Spine code of a refusal.</summary>
    public string? Code => Body.Objects("issue").FirstOrDefault()?.Obj("details")?.Objects("coding").First().Str("code");

    public string? Diagnostics => Body.Objects("issue").FirstOrDefault()?.Str("diagnostics");

    public int Total => Body.Whole("total") ?? throw new InvalidOperationException(Body.ToJsonString());

    public IReadOnlyList<JsonObject> Found => [.. Body.Objects("entry").Select(entry => entry.Obj("resource")!)];

    public IReadOnlyList<string?> FoundNumbers => [.. Found.Select(patient => patient.Str("id"))];

    public decimal Score => Body.Objects("entry").First().Obj("search")!.Number("score")!.Value;

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    public static async Task<PdsAnswer> Of(HttpResponseMessage response)
    {
        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType?.ToString());
        var body = FhirJson.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain(Validator.Validate(body), issue => !IsKnownOddity(issue));
        Assert.Empty(PdsProfiles.Rules.Breaches(body));

        return new PdsAnswer(response.StatusCode, body, response);
    }

    /// <summary>Asserts a refusal by a row of the error table.</summary>
    public PdsAnswer IsRefused(HttpStatusCode status, string code, string? diagnostics = null)
    {
        Assert.Equal((status, code), (Status, Code));
        if (diagnostics is not null)
        {
            Assert.Equal(diagnostics, Diagnostics);
        }

        return this;
    }

    // The real PDS answers one refusal with an issue code that FHIR does not have, and so do we.
    private static bool IsKnownOddity(ValidationIssue issue) =>
        issue.Expression == "OperationOutcome.issue[0].code" && issue.Diagnostics.StartsWith("'token'", StringComparison.Ordinal);

    public PdsAnswer IsOk()
    {
        Assert.True(Status == HttpStatusCode.OK && Code is null, Body.ToJsonString());
        return this;
    }
}

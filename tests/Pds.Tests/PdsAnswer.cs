using System.Net;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Pds.Tests;

/// <summary>What PDS answered: always a valid R4 resource.</summary>
public sealed record PdsAnswer(HttpStatusCode Status, JsonObject Body, HttpResponseMessage Response)
{
    private static readonly FhirValidator Validator = new(FhirVersion.R4);

    private static readonly ProfileChecker Profiles = new(FhirVersion.R4);

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
        Assert.DoesNotContain(Profiles.Check(body), breach => breach.IsError && !IsKnownOddity(breach));

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

    // Where the PDS API and the UK Core extension differ, the API stands.
    private static bool IsKnownOddity(ProfileBreach breach) =>
        breach.Profile.EndsWith("Extension-UKCore-AddressKey", StringComparison.Ordinal) ||
        breach.Profile.EndsWith("Extension-UKCore-OtherContactSystem", StringComparison.Ordinal);

    public PdsAnswer IsOk()
    {
        Assert.True(Status == HttpStatusCode.OK && Code is null, Body.ToJsonString());
        return this;
    }
}

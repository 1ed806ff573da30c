using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Testing.Wire;

/// <summary>Calls to PDS that make it send everything it can: every patient of the seed, updates, new patients, refusals.</summary>
public static class PdsCalls
{
    private const string Root = "/personal-demographics/FHIR/R4";

    private static readonly (string Name, string Value) RequestId = ("X-Request-ID", "60e0b220-8136-4ca5-ae46-1d97ef59d068");

    public static IEnumerable<WireCall> All =>
    [
        .. Patients().SelectMany(Reads),
        .. Patients().SelectMany(Searches),
        .. PdsUpdates.All.Select(Update),
        .. PdsCreations.All.Select(row => Create(row.Name, row.Body, row.Status)),
        .. PdsRefusals.All.Select(row => new WireCall(row.Name, row.Method, Root + row.Path, row.Status) { Headers = [RequestId] }),
        new("X-Request-ID is missing", HttpMethod.Get, $"{Root}/Patient/9000000009", 400),
        new("X-Request-ID is no UUID", HttpMethod.Get, $"{Root}/Patient/9000000009", 400) { Headers = [("X-Request-ID", "1234")] },
    ];

    /// <summary>What a PDS that wants an access token is asked without a good one.</summary>
    public static IEnumerable<WireCall> WithoutToken =>
        from authorization in (string?[])[null, "Bearer", "Bearer stranger"]
        select Get($"read with {authorization ?? "nothing"}", "/Patient/9000000009", 401) with
        {
            Headers = authorization is null ? [RequestId] : [RequestId, ("Authorization", authorization)],
        };

    private static IEnumerable<JsonObject> Patients() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedSeed.Directory, "patients.json")))!.AsArray().OfType<JsonObject>();

    private static IEnumerable<WireCall> Reads(JsonObject patient)
    {
        var number = patient.Str("nhsNumber")!;
        var status = patient.Bool("invalidated") == true ? 404 : 200;
        yield return Get($"read of {number}", $"/Patient/{number}", status);
        yield return Get($"RelatedPerson of {number}", $"/Patient/{number}/RelatedPerson", status);
    }

    private static IEnumerable<WireCall> Searches(JsonObject patient)
    {
        var name = patient.Objects("names").FirstOrDefault();
        if (name is null || patient.Str("birthDate") is not { Length: 10 } birth)
        {
            yield break;
        }

        var (number, family) = (patient.Str("nhsNumber"), $"family={Uri.EscapeDataString(name.Str("family")!)}&birthdate=eq{birth}");
        yield return Get($"search of {number}", $"/Patient?{family}", 200);
        yield return Get($"search of {number} with former names", $"/Patient?{family}&_history=true", 200);
        if (name.Strings("given").FirstOrDefault() is { } given)
        {
            yield return Get($"fuzzy search of {number}", $"/Patient?{family}&given={Uri.EscapeDataString(given)}&_fuzzy-match=true", 200);
        }
    }

    private static WireCall Get(string name, string path, int status) => new(name, HttpMethod.Get, Root + path, status) { Headers = [RequestId] };

    private static WireCall Update((string Name, string Role, string Patches, int Status) row)
    {
        var url = $"{Root}/Patient/{ShippedSeed.Role(row.Role)}";
        return new WireCall($"update: {row.Name}", HttpMethod.Patch, url, row.Status)
        {
            After = url,
            Body = $$"""{"patches":[{{row.Patches}}]}""",
            ContentType = "application/json-patch+json",
            Headers = [RequestId],
        };
    }

    private static WireCall Create(string name, string body, int status) =>
        new($"new patient: {name}", HttpMethod.Post, $"{Root}/Patient", status) { Body = body, Headers = [RequestId] };
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Testing.Profiles;

/// <summary>The profiles that everything of one API is held against, with the differences that are known.</summary>
/// <param name="Version">The version of FHIR that the API speaks.</param>
/// <param name="ProfileOf">From a resource type to the canonical URL of its profile; others are held against what they claim.</param>
/// <param name="Known">The exceptions, each by its name.</param>
public sealed record ProfileRules(
    FhirVersion Version, IReadOnlyDictionary<string, string> ProfileOf, IReadOnlyList<KnownDifference> Known)
{
    private readonly ProfileChecker _checker = new(Version);

    /// <summary>What a document breaks and no known difference covers.</summary>
    public IReadOnlyList<ProfileBreach> Breaches(JsonObject document) =>
        [.. Errors(document).Where(breach => !Known.Any(known => known.Covers(breach)))];

    /// <summary>The known differences that a document shows.</summary>
    public IEnumerable<KnownDifference> Differences(JsonObject document) =>
        Known.Where(known => Errors(document).Any(known.Covers));

    private IEnumerable<ProfileBreach> Errors(JsonObject document) =>
        from resource in document.Objects("entry").Select(entry => entry.Obj("resource")).OfType<JsonObject>().Append(document)
        from breach in _checker.Check(resource, ProfileOf.GetValueOrDefault(resource.Str("resourceType") ?? ""))
        where breach.IsError
        select breach;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Checks;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles;

/// <summary>
/// Holds documents against the profiles that they claim, and extensions against their definitions.
/// It assumes what <see cref="FhirValidator" /> checks and does not repeat it.
/// </summary>
public sealed class ProfileChecker(FhirVersion version)
{
    private readonly ProfileTable profiles = ProfileTable.For(version);

    /// <summary>The profiles and extensions that the checker knows.</summary>
    public IEnumerable<string> KnownProfiles => profiles.Urls;

    /// <summary>
    /// Checks a resource against the profiles in its <c>meta.profile</c>, and likewise every resource that it holds.
    /// </summary>
    /// <param name="resource">A document of this checker's version.</param>
    /// <param name="profileUrl">A profile that the outermost resource must keep, whatever it claims itself.</param>
    public IReadOnlyList<ProfileBreach> Check(JsonObject resource, string? profileUrl = null) =>
        new DocumentCheck(FhirSchema.For(version), profiles, resource).Run(profileUrl);
}

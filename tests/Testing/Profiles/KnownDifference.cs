using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Testing.Profiles;

/// <summary>One place where a national API is not as a profile wants it, and the API stands.</summary>
/// <param name="Name">The difference, as a person would say it.</param>
/// <param name="Profile">The last part of the profile's URL: <c>Extension-UKCore-AddressKey</c>.</param>
/// <param name="Path">The element of the breach without indices: <c>Patient.address</c>; null for any.</param>
public sealed record KnownDifference(string Name, string Profile, string? Path = null)
{
    public bool Covers(ProfileBreach breach) =>
        breach.Profile.EndsWith("/" + Profile, StringComparison.Ordinal) && (Path is null || WithoutIndices(breach.Path) == Path);

    // Patient.name[0].use → Patient.name.use; within a Bundle, from the resource on.
    private static string WithoutIndices(string path)
    {
        var plain = string.Concat(path.Split('[', ']').Where((_, place) => place % 2 == 0));
        var inside = plain.LastIndexOf(".resource.", StringComparison.Ordinal);
        return inside < 0 ? plain : plain[(inside + ".resource.".Length)..];
    }
}

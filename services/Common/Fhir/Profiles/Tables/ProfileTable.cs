namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>The profiles and extensions of one FHIR version.</summary>
internal sealed class ProfileTable
{
    private static readonly Lazy<ProfileTable> Stu3 = new(() => Load("profiles-stu3"));
    private static readonly Lazy<ProfileTable> R4 = new(() => Load("profiles-r4"));

    private readonly Dictionary<string, Profile> profiles = [];

    public IEnumerable<string> Urls => profiles.Keys;

    public IEnumerable<Profile> All => profiles.Values;

    public static ProfileTable For(FhirVersion version) => version switch
    {
        FhirVersion.Stu3 => Stu3.Value,
        FhirVersion.R4 => R4.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "There are no profiles of this version."),
    };

    /// <summary>Finds a profile by its canonical URL, with a version or a history entry behind it or not.</summary>
    public Profile? Find(string url)
    {
        var canonical = url.Split('|', 2)[0];
        var history = canonical.IndexOf("/_history", StringComparison.Ordinal);
        return profiles.GetValueOrDefault(history < 0 ? canonical : canonical[..history]);
    }

    /// <summary>The profile and those that it builds on, from the most general on.</summary>
    public IEnumerable<Profile> WithBases(Profile profile) =>
        profiles.TryGetValue(profile.Base, out var parent) ? WithBases(parent).Append(profile) : [profile];

    /// <summary>The FHIR type behind a type name or a profile URL; nothing if the profile is not known.</summary>
    public string? TypeOf(string typeOrProfile)
    {
        var found = Find(typeOrProfile);
        return found is not null ? TypeOf(found.Base) : typeOrProfile.Contains(':') ? null : typeOrProfile;
    }

    private static ProfileTable Load(string name)
    {
        var table = new ProfileTable();
        table.Add(TableLines.Read(name));
        table.Amend(TableLines.Read("readings"));
        return table;
    }

    private void Add(TableLines table)
    {
        ElementRule? root = null;
        foreach (var line in table.Lines)
        {
            if (line.StartsWith("profile ", StringComparison.Ordinal))
            {
                var profile = Header(line, table);
                profiles.Add(profile.Url, profile);
                root = profile.Root;
            }
            else
            {
                RuleLine.Read(line, root!, table);
            }
        }
    }

    // The readings are one file for both versions: what the other version has is passed over.
    private void Amend(TableLines readings)
    {
        ElementRule? root = null;
        foreach (var line in readings.Lines)
        {
            if (line.StartsWith("profile ", StringComparison.Ordinal))
            {
                root = Find(Header(line, readings).Url)?.Root;
            }
            else if (root is not null)
            {
                RuleLine.Read(line, root, readings);
            }
        }
    }

    // profile URL : BASE v=V STATUS [on=A,B] [differential]
    private static Profile Header(string line, TableLines table)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var contexts = parts.FirstOrDefault(part => part.StartsWith("on=", StringComparison.Ordinal))?[3..].Split(',') ?? [];
        return new Profile(table.Expand(parts[1]), table.Expand(parts[3]), [.. contexts.Select(table.Expand)], new ElementRule("", null, ""));
    }
}

namespace SpineSandbox.Pds.Index;

/// <summary>The lists that searches begin from. A patient whom no search may find stands in none.</summary>
internal sealed class PatientPostings
{
    /// <summary>How many letters a family name must give before a wildcard.</summary>
    public const int PrefixLength = 2;

    public Postings<DateOnly> ByBirthDay { get; } = new();

    /// <summary>Patients of whose birth only the year or the month is known.</summary>
    public Postings<bool> ByVagueBirth { get; } = new();

    public Postings<string> ByFamily { get; } = new();

    public Postings<string> ByFamilyPrefix { get; } = new();

    public Postings<string> ByFamilySound { get; } = new();

    public Postings<string> ByPostcode { get; } = new();

    /// <summary>Adds the patient under the keys of a version, but for those that the version before has as well.</summary>
    public void Add(IndexedPatient patient, PatientRecord version, PatientRecord? before) =>
        ForEachKey(version, before, patient, adding: true);

    /// <summary>Takes the patient from the keys of a version, but for those that the version after has as well.</summary>
    public void Remove(IndexedPatient patient, PatientRecord version, PatientRecord? after) =>
        ForEachKey(version, after, patient, adding: false);

    private void ForEachKey(PatientRecord version, PatientRecord? other, IndexedPatient patient, bool adding)
    {
        var (keys, others) = (KeysOf(version), KeysOf(other));
        Change(ByBirthDay, BirthDays(keys), BirthDays(others), patient, adding);
        Change(ByVagueBirth, VagueBirth(keys), VagueBirth(others), patient, adding);
        Change(ByFamily, Families(keys, family => family.Text), Families(others, family => family.Text), patient, adding);
        Change(ByFamilyPrefix, Families(keys, Prefix), Families(others, Prefix), patient, adding);
        Change(ByFamilySound, Families(keys, family => family.Sound), Families(others, family => family.Sound), patient, adding);
        Change(ByPostcode, Postcodes(keys), Postcodes(others), patient, adding);
    }

    private static void Change<TKey>(Postings<TKey> postings, TKey[] keys, TKey[] others, IndexedPatient patient, bool adding)
        where TKey : notnull
    {
        for (var i = 0; i < keys.Length; i++)
        {
            // A patient has few of each: looking through them costs less than a set.
            if (Array.IndexOf(keys, keys[i]) < i || Array.IndexOf(others, keys[i]) >= 0)
            {
                continue;
            }

            if (adding)
            {
                postings.Add(keys[i], patient);
            }
            else
            {
                postings.Remove(keys[i], patient);
            }
        }
    }

    private static SearchKeys? KeysOf(PatientRecord? record) => record is null or { IsHidden: true } ? null : record.Keys;

    public static string Prefix(string family) => family.Length <= PrefixLength ? family : family[..PrefixLength];

    private static string Prefix(NamePart family) => Prefix(family.Text);

    private static string[] Families(SearchKeys? keys, Converter<NamePart, string> key) =>
        keys is null ? [] : Array.ConvertAll(keys.Names, name => key(name.Name.Family));

    private static string[] Postcodes(SearchKeys? keys) => keys is null ? [] : Array.ConvertAll(keys.Postcodes, key => key.Postcode);

    private static DateOnly[] BirthDays(SearchKeys? keys) => keys?.Birth is { IsOneDay: true } birth ? [birth.First] : [];

    private static bool[] VagueBirth(SearchKeys? keys) => keys?.Birth is { IsOneDay: false } ? [true] : [];
}

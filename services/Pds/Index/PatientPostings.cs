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
        Change(ByBirthDay, BirthDays);
        Change(ByVagueBirth, VagueBirth);
        Change(ByFamily, keys => Families(keys).Select(family => family.Text));
        Change(ByFamilyPrefix, keys => Families(keys).Select(family => Prefix(family.Text)));
        Change(ByFamilySound, keys => Families(keys).Select(family => family.Sound));
        Change(ByPostcode, keys => keys.Postcodes.Select(key => key.Postcode));

        void Change<TKey>(Postings<TKey> postings, Func<SearchKeys, IEnumerable<TKey>> keysOf)
            where TKey : notnull
        {
            foreach (var key in KeysOf(version, keysOf).Except(KeysOf(other, keysOf)))
            {
                if (adding)
                {
                    postings.Add(key, patient);
                }
                else
                {
                    postings.Remove(key, patient);
                }
            }
        }
    }

    private static IEnumerable<TKey> KeysOf<TKey>(PatientRecord? record, Func<SearchKeys, IEnumerable<TKey>> keysOf) =>
        record is null or { IsHidden: true } ? [] : keysOf(record.Keys);

    public static string Prefix(string family) => family.Length <= PrefixLength ? family : family[..PrefixLength];

    private static IEnumerable<NamePart> Families(SearchKeys keys) => keys.Names.Select(key => key.Name.Family);

    private static IEnumerable<DateOnly> BirthDays(SearchKeys keys) =>
        keys.Birth is { IsOneDay: true } birth ? [birth.First] : [];

    private static IEnumerable<bool> VagueBirth(SearchKeys keys) =>
        keys.Birth is { IsOneDay: false } ? [true] : [];
}

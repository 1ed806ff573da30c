using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Search;

/// <summary>
/// Picks whom a search must look at: every patient that can match is among them, some that cannot, and most of PDS is not.
/// </summary>
internal static class Candidates
{
    // Beyond so many days, walking the names is cheaper than walking the calendar.
    private const int MostDays = 400;

    public static List<IndexedPatient> For(PatientQuery query, PatientPostings postings)
    {
        var candidates = new List<IndexedPatient>();
        if (query.Fuzzy)
        {
            AddFuzzy(candidates, query, postings);
        }
        else
        {
            AddExact(candidates, query, postings);
        }

        return candidates;
    }

    private static void AddExact(List<IndexedPatient> candidates, PatientQuery query, PatientPostings postings)
    {
        var family = query.Family!;
        var named = family.HasWildcard
            ? postings.ByFamilyPrefix[PatientPostings.Prefix(family.Start)]
            : postings.ByFamily[family.Text];

        var birth = query.Birth!.Value;
        var days = birth.Last.DayNumber - birth.First.DayNumber + 1;
        if (days > MostDays || days >= named.Length)
        {
            candidates.AddRange(named);
        }
        else
        {
            AddBornWithin(candidates, birth, postings);
        }
    }

    private static void AddFuzzy(List<IndexedPatient> candidates, PatientQuery query, PatientPostings postings)
    {
        if (query.FamilyPart is { } family)
        {
            candidates.AddRange(postings.ByFamilySound[family.Sound]);
        }

        foreach (var given in query.GivenParts)
        {
            candidates.AddRange(postings.ByFamilySound[given.Sound]);
        }

        var birth = query.Birth!.Value;
        if (birth.Last.DayNumber - birth.First.DayNumber < MostDays)
        {
            AddBornWithin(candidates, birth, postings);
        }

        if (query.Postcode is not null)
        {
            candidates.AddRange(postings.ByPostcode[query.Postcode.Text]);
        }
    }

    private static void AddBornWithin(List<IndexedPatient> candidates, DateSpan birth, PatientPostings postings)
    {
        for (var day = birth.First.DayNumber; day <= birth.Last.DayNumber; day++)
        {
            candidates.AddRange(postings.ByBirthDay[DateOnly.FromDayNumber(day)]);
        }

        candidates.AddRange(postings.ByVagueBirth[true]);
    }
}

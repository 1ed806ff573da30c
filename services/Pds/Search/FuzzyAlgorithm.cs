using SpineSandbox.Pds.Index;
using static SpineSandbox.Pds.Search.Scores;

namespace SpineSandbox.Pds.Search;

/// <summary>
/// The fuzzy search: names that sound alike, given and family name exchanged, former names and addresses, a date of birth
/// that is nearly right. Date of death and practice only move the score.
/// </summary>
internal static class FuzzyAlgorithm
{
    /// <summary>The score of a patient who matches; null for one who does not.</summary>
    public static double? Score(PatientQuery query, SearchKeys keys, DateOnly today)
    {
        var birth = BirthAgreement(query.Birth!.Value, keys.Birth);
        if (birth == Agreement.None || !TelecomMatch.All(query, keys, history: true, today))
        {
            return null;
        }

        var scores = new Scores();
        scores.Add(Weight.Birth, birth);
        AddNames(ref scores, query, keys, today);
        AddIfAsked(ref scores, query.Gender, Weight.Gender, query.Gender == keys.Gender);
        AddIfAsked(ref scores, query.Death, Weight.Death, query.Death is { } death && keys.Death?.Overlaps(death) == true);
        AddIfAsked(ref scores, query.Practice, Weight.Practice, query.Practice == keys.Practice);
        AddIfAsked(ref scores, query.Email, Weight.Telecom, agrees: true);
        AddIfAsked(ref scores, query.Phone, Weight.Telecom, agrees: true);
        if (query.Postcode is not null)
        {
            scores.Add(Weight.Postcode, PostcodeAgreement(query.Postcode.Text, keys, today));
        }

        return scores.Value >= LeastFuzzy ? scores.Value : null;
    }

    private static void AddIfAsked(ref Scores scores, object? criterion, double weight, bool agrees)
    {
        if (criterion is not null)
        {
            scores.Add(weight, agrees ? Agreement.Full : Agreement.None);
        }
    }

    /// <summary>Full within the days asked for; part where two of year, month and day agree, or day and month are exchanged.</summary>
    private static double BirthAgreement(DateSpan asked, DateSpan? born)
    {
        if (born is not { } birth)
        {
            return Agreement.None;
        }

        if (birth.Overlaps(asked))
        {
            return Agreement.Full;
        }

        if (!asked.IsOneDay || !birth.IsOneDay)
        {
            return Agreement.None;
        }

        var (a, b) = (asked.First, birth.First);
        var sameParts = (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0);
        var exchanged = a.Year == b.Year && a.Day == b.Month && a.Month == b.Day;
        return sameParts == 2 || exchanged ? Agreement.PartOfDate : Agreement.None;
    }

    private static void AddNames(ref Scores scores, PatientQuery query, SearchKeys keys, DateOnly today)
    {
        var (bestFamily, bestGiven) = (Agreement.None, Agreement.None);
        foreach (var (name, validity) in keys.Names)
        {
            var holds = validity.Holds(today);
            var family = query.FamilyPart is null ? Agreement.None : FamilyAgreement(query.FamilyPart, name, holds);
            var given = GivenAgreement(query.GivenParts, name);
            if ((family * Weight.Family) + (given * Weight.Given) > (bestFamily * Weight.Family) + (bestGiven * Weight.Given))
            {
                (bestFamily, bestGiven) = (family, given);
            }
        }

        if (query.FamilyPart is not null)
        {
            scores.Add(Weight.Family, bestFamily);
        }

        if (query.GivenParts.Count > 0)
        {
            scores.Add(Weight.Given, bestGiven);
        }
    }

    private static double FamilyAgreement(NamePart asked, PersonName name, bool holds)
    {
        if (asked.Plain == name.Family.Plain)
        {
            return holds ? Agreement.Full : Agreement.Former;
        }

        if (asked.Sound == name.Family.Sound)
        {
            return holds ? Agreement.SoundsAlike : Agreement.FormerSoundsAlike;
        }

        return Array.Exists(name.Given, given => given.Plain == asked.Plain) ? Agreement.Transposed
            : Array.Exists(name.Given, given => given.Sound == asked.Sound) ? Agreement.TransposedSoundsAlike
            : Agreement.None;
    }

    private static double GivenAgreement(List<NamePart> asked, PersonName name)
    {
        var sum = 0.0;
        foreach (var part in asked)
        {
            sum += GivenAgreement(part, name);
        }

        return asked.Count == 0 ? Agreement.None : sum / asked.Count;
    }

    private static double GivenAgreement(NamePart asked, PersonName name)
    {
        var place = Array.FindIndex(name.Given, given => given.Plain == asked.Plain);
        if (place >= 0)
        {
            return place == 0 ? Agreement.Full : Agreement.OtherGivenName;
        }

        return Array.Exists(name.Given, given => given.Sound == asked.Sound) ? Agreement.SoundsAlike
            : asked.Plain == name.Family.Plain ? Agreement.Transposed
            : asked.Sound == name.Family.Sound ? Agreement.TransposedSoundsAlike
            : Agreement.None;
    }

    private static double PostcodeAgreement(string asked, SearchKeys keys, DateOnly today)
    {
        const int InwardLength = 3;
        var best = Agreement.None;
        foreach (var (postcode, validity) in keys.Postcodes)
        {
            if (postcode == asked)
            {
                best = Math.Max(best, validity.Holds(today) ? Agreement.Full : Agreement.Former);
            }
            else if (asked.Length > InwardLength && postcode.Length == asked.Length && postcode.StartsWith(asked[..^InwardLength], StringComparison.Ordinal))
            {
                best = Math.Max(best, Agreement.SameArea);
            }
        }

        return best;
    }
}

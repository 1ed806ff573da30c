using SpineSandbox.Pds.Index;
using static SpineSandbox.Pds.Search.Scores;

namespace SpineSandbox.Pds.Search;

/// <summary>The search that is not fuzzy: everything asked for must agree, by letter or by wildcard.</summary>
internal static class ExactAlgorithm
{
    /// <summary>The score of a patient who matches; null for one who does not.</summary>
    public static double? Score(PatientQuery query, SearchKeys keys, DateOnly today)
    {
        if (keys.Birth is not { } birth || !birth.Overlaps(query.Birth!.Value) ||
            (query.Gender is not null && query.Gender != keys.Gender) ||
            (query.Death is { } death && !(keys.Death is { } died && died.Overlaps(death))) ||
            (query.Practice is not null && query.Practice != keys.Practice) ||
            !TelecomMatch.All(query, keys, query.History, today))
        {
            return null;
        }

        var scores = new Scores();
        scores.Add(Weight.Birth, Agreement.Full);
        AddIfAsked(ref scores, Weight.Gender, query.Gender);
        AddIfAsked(ref scores, Weight.Death, query.Death);
        AddIfAsked(ref scores, Weight.Practice, query.Practice);
        AddIfAsked(ref scores, Weight.Telecom, query.Email);
        AddIfAsked(ref scores, Weight.Telecom, query.Phone);

        return AddName(ref scores, query, keys, today) && AddPostcode(ref scores, query, keys, today) ? scores.Value : null;
    }

    private static void AddIfAsked(ref Scores scores, double weight, object? criterion)
    {
        if (criterion is not null)
        {
            scores.Add(weight, Agreement.Full);
        }
    }

    // Family and given names must be found in one and the same name.
    private static bool AddName(ref Scores scores, PatientQuery query, SearchKeys keys, DateOnly today)
    {
        var best = Agreement.None;
        foreach (var (name, validity) in keys.Names)
        {
            var holds = validity.Holds(today);
            if ((holds || query.History) && query.Family!.Matches(name.Family.Text) && query.Given.TrueForAll(given => Matches(given, name)))
            {
                best = Math.Max(best, holds ? Agreement.Full : Agreement.Former);
            }
        }

        scores.Add(Weight.Family, Lowered(best, query.Family!));
        foreach (var given in query.Given)
        {
            scores.Add(Weight.Given / query.Given.Count, Lowered(best, given));
        }

        return best > Agreement.None;
    }

    private static bool AddPostcode(ref Scores scores, PatientQuery query, SearchKeys keys, DateOnly today)
    {
        if (query.Postcode is null)
        {
            return true;
        }

        var best = Agreement.None;
        foreach (var (postcode, validity) in keys.Postcodes)
        {
            var holds = validity.Holds(today);
            if ((holds || query.History) && query.Postcode.Matches(postcode))
            {
                best = Math.Max(best, holds ? Agreement.Full : Agreement.Former);
            }
        }

        scores.Add(Weight.Postcode, Lowered(best, query.Postcode));
        return best > Agreement.None;
    }

    // A wildcard is compared with the beginning of all given names, a name with each of them.
    private static bool Matches(TextPattern given, PersonName name) =>
        given.HasWildcard ? given.Matches(name.GivenTogether) : Array.Exists(name.Given, part => part.Text == given.Text);

    private static double Lowered(double agreement, TextPattern pattern) =>
        pattern.HasWildcard ? agreement * Agreement.Wildcard : agreement;
}

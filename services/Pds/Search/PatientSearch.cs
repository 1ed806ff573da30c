using SpineSandbox.Pds.Index;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Search;

/// <summary>Runs a query over the index.</summary>
internal static class PatientSearch
{
    /// <summary>The matches, best first; null where there are more than the query allows.</summary>
    public static List<PatientMatch>? Run(PatientQuery query, PatientIndex index, DateOnly today)
    {
        var matches = new List<PatientMatch>();
        foreach (var candidate in Candidates.For(query, index.Postings))
        {
            if (Match(query, candidate.Record, today) is { } match && !matches.Exists(other => other.Record.NhsNumber == match.Record.NhsNumber))
            {
                matches.Add(match);
            }

            if (matches.Count > query.MostOrDefault)
            {
                return null;
            }
        }

        matches.Sort();
        return matches;
    }

    private static PatientMatch? Match(PatientQuery query, PatientRecord record, DateOnly today)
    {
        // Who asks by place must not learn that a restricted patient lives there.
        if (record.IsHidden || (query.AsksForLocation && record.Confidentiality != Confidentiality.Unrestricted))
        {
            return null;
        }

        var score = query.Fuzzy
            ? FuzzyAlgorithm.Score(query, record.Keys, today)
            : ExactAlgorithm.Score(query, record.Keys, today);

        return score is { } value && (!query.ExactOnly || Scores.Rounded(value) == 1) ? new PatientMatch(record, value) : null;
    }
}

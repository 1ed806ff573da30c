using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Search;

namespace SpineSandbox.Pds.Creation;

/// <summary>Looks whether a new patient is on PDS already: same family and first given name, birthday, gender and postcode.</summary>
internal static class DuplicateCheck
{
    /// <exception cref="PdsException">One person or several are like the new one.</exception>
    public static void Ensure(SearchKeys newPatient, PatientIndex index, DateOnly today)
    {
        var query = QueryOf(newPatient);
        var alike = Candidates.For(query, index.Postings)
            .Select(candidate => candidate.Record)
            .Where(record => !record.IsHidden && ExactAlgorithm.Score(query, record.Keys, today) is not null)
            .Distinct()
            .ToList();

        if (alike.Count > 0)
        {
            throw new PdsException(alike.Count == 1 ? ChangeErrors.SingleMatch(alike[0].NhsNumber) : ChangeErrors.MultipleMatches());
        }
    }

    private static PatientQuery QueryOf(SearchKeys keys)
    {
        var name = keys.Names[0].Name;
        var query = new PatientQuery
        {
            Family = new TextPattern(name.Family.Text),
            Birth = keys.Birth,
            Gender = keys.Gender,
            Postcode = keys.Postcodes.Length > 0 ? new TextPattern(keys.Postcodes[0].Postcode) : null,
        };
        query.Given.AddRange(name.Given.Take(1).Select(given => new TextPattern(given.Text)));

        return query;
    }
}

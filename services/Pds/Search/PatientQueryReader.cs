using Microsoft.Extensions.Primitives;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Search;

/// <summary>From the query string to a query that can be run; refuses in the order in which PDS does.</summary>
internal static class PatientQueryReader
{
    /// <exception cref="PdsException">The search is refused.</exception>
    public static PatientQuery Read(IQueryCollection parameters)
    {
        if (parameters.Count == 0)
        {
            throw new PdsException(PdsErrors.UnsupportedService("A search needs parameters."));
        }

        RefuseUnknown(parameters);

        var query = new PatientQuery();
        foreach (var (name, values) in parameters)
        {
            ReadValues(query, SearchParameter.All[name], values);
        }

        RefuseIncomplete(query, parameters);
        return query;
    }

    private static void RefuseUnknown(IQueryCollection parameters)
    {
        foreach (var (name, _) in parameters)
        {
            if (!SearchParameter.All.ContainsKey(name))
            {
                throw new PdsException(PdsErrors.AdditionalProperties(
                    parameters.Keys.Where(key => !SearchParameter.All.ContainsKey(key))));
            }
        }
    }

    private static void ReadValues(PatientQuery query, SearchParameter parameter, StringValues values)
    {
        if (values.Count > parameter.Most)
        {
            throw new PdsException(PdsErrors.TooManyValues(values!, parameter.Name));
        }

        foreach (var value in values)
        {
            if (!parameter.Read(query, value ?? ""))
            {
                throw new PdsException(PdsErrors.InvalidField(value ?? "", parameter.Name));
            }
        }
    }

    private static void RefuseIncomplete(PatientQuery query, IQueryCollection parameters)
    {
        if (query.Birth is null)
        {
            throw new PdsException(PdsErrors.MissingBirthDate());
        }

        if (!(query.Fuzzy ? IsEnoughForFuzzy(query) : query.Family is not null))
        {
            throw new PdsException(PdsErrors.SearchTooVague(query.Fuzzy));
        }

        if (parameters.ContainsKey("address-postalcode") && parameters.ContainsKey(SearchParameter.OldPostcode))
        {
            throw new PdsException(PdsErrors.PostcodeTwice());
        }

        if (query.Fuzzy && HasWildcard(query))
        {
            throw new PdsException(PdsErrors.WildcardInFuzzySearch());
        }
    }

    // The date of birth is known to be there.
    private static bool IsEnoughForFuzzy(PatientQuery query) =>
        (query.Family is not null && query.Given.Count > 0) ||
        ((query.Family is not null || query.Given.Count > 0) && query.Gender is not null && query.Postcode is not null);

    private static bool HasWildcard(PatientQuery query) =>
        query.Family?.HasWildcard == true || query.Postcode?.HasWildcard == true || query.Given.Any(given => given.HasWildcard);
}

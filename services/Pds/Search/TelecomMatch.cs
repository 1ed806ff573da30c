using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Search;

/// <summary>Telephone numbers and e-mail addresses agree whole or not at all, in both algorithms.</summary>
internal static class TelecomMatch
{
    public static bool All(PatientQuery query, SearchKeys keys, bool history, DateOnly today) =>
        Has(query.Email, isEmail: true, keys, history, today) && Has(query.Phone, isEmail: false, keys, history, today);

    private static bool Has(string? asked, bool isEmail, SearchKeys keys, bool history, DateOnly today)
    {
        if (asked is null)
        {
            return true;
        }

        foreach (var telecom in keys.Telecoms)
        {
            if (telecom.IsEmail == isEmail && telecom.Value == asked && (history || telecom.Validity.Holds(today)))
            {
                return true;
            }
        }

        return false;
    }
}

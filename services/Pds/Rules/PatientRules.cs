using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>The business rules of PDS, in the order in which they are judged. A change breaks the first that it breaks.</summary>
internal static class PatientRules
{
    private static readonly Func<PatientChange, IEnumerable<PdsError>>[] Rules =
    [
        ClosedElements.Check,
        SchemaRules.Check,
        NameRules.Check,
        GenderAndBirthRules.Check,
        DeathRules.Check,
        PeriodRules.Check,
        AddressRules.Check,
        TelecomRules.Check,
        ContactRules.Check,
        PracticeRules.Check,
        ExtensionRules.Check,
    ];

    /// <exception cref="PdsException">A rule is broken.</exception>
    public static void Check(PatientChange change)
    {
        if (Rules.SelectMany(rule => rule(change)).FirstOrDefault() is { } error)
        {
            throw new PdsException(error);
        }
    }
}

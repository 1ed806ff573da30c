using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>Parts that must not stand beside one another, and the two pre-defined searches for which that does not count.</summary>
internal static class CombinationRules
{
    private const int MostRecent = 3;
    private const int DaysOfMedication = 365;

    /// <summary>Where the area is asked for, none of these parts may be sent.</summary>
    private static readonly (StructuredArea Asked, string[] Forbidden)[] Forbidden =
    [
        (StructuredArea.Consultations,
        [
            "medicationSearchFromDate", "uncategorisedDataSearchPeriod", "filterStatus", "filterSignificance", "referralSearchPeriod",
            "diaryEntriesSearchDate", "includeNotGiven", "includeStatus",
        ]),
        (StructuredArea.Problems,
        [
            "medicationSearchFromDate", "uncategorisedDataSearchPeriod", "referralSearchPeriod", "diaryEntriesSearchDate",
            "includeNotGiven", "includeStatus",
        ]),
    ];

    /// <exception cref="GpConnectException">The first combination that is not allowed.</exception>
    public static void Check(IReadOnlyList<AskedArea> areas, DateOnly today)
    {
        if (areas.FirstOrDefault(asked => asked.Has("consultationSearchPeriod") && asked.Has("includeNumberOfMostRecent")) is not null)
        {
            throw StructuredRefusals.BothPeriodAndNumber();
        }

        if (IsPredefined(areas, today))
        {
            return;
        }

        foreach (var (area, forbidden) in Forbidden.Where(row => areas.Any(asked => asked.Area == row.Asked)))
        {
            if (areas.SelectMany(asked => asked.Values.Keys).FirstOrDefault(forbidden.Contains) is { } part)
            {
                throw StructuredRefusals.Forbidden(StructuredParameters.Of(area).Name, part);
            }
        }
    }

    private static bool IsPredefined(IReadOnlyList<AskedArea> areas, DateOnly today)
    {
        var sent = areas.SelectMany(asked => asked.Values.Select(part => $"{part.Key}={part.Value}").Prepend(asked.Parameter.Name)).ToHashSet();
        string[] summary =
        [
            "includeConsultations", $"includeNumberOfMostRecent={MostRecent}",
            "includeProblems",
            "includeAllergies", $"includeResolvedAllergies={true}",
            "includeMedication", $"medicationSearchFromDate={today.AddDays(-DaysOfMedication)}",
        ];

        return sent.SetEquals(summary) || sent.SetEquals([.. summary, "includeImmunisations", "includeUncategorisedData"]);
    }
}

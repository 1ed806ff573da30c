using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Clinical.Immunisations;
using SpineSandbox.GpConnectProvider.Clinical.Medications;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Whether an entry of an area is what was asked for, with the defaults of parts that were left out.</summary>
internal static class AreaFilter
{
    public static bool Matches(this AskedArea asked, RecordItem entry, DateOnly today) => entry switch
    {
        AllergyRow allergy => asked.Value<bool>("includeResolvedAllergies") == true || !allergy.HasEnded(today),
        MedicationRow medication => asked.Value<DateOnly>("medicationSearchFromDate") is not { } from || medication.IsActiveSince(from),
        EncounterRow => IsIn(asked, "consultationSearchPeriod", entry.Date),
        ProblemRow problem => Is(asked, "filterStatus", problem.Status) && Is(asked, "filterSignificance", problem.Significance),
        ImmunisationRow immunisation => !immunisation.NotGiven || asked.Value<bool>("includeNotGiven") == true,
        _ when ImmunisationStatus.Is(entry) => asked.Value<bool>("includeStatus") != false,
        InvestigationRow => IsIn(asked, "investigationSearchPeriod", entry.Date),
        ReferralRow => IsIn(asked, "referralSearchPeriod", entry.Date),
        DiaryEntryRow diary => !diary.Completed && (asked.Value<DateOnly>("diaryEntriesSearchDate") is not { } until || diary.Due.Day <= until),
        _ => IsIn(asked, "uncategorisedDataSearchPeriod", entry.Date),
    };

    private static bool IsIn(AskedArea asked, string part, SeedDate date) => asked.Object<RecordPeriod>(part)?.Contains(date.Day) != false;

    private static bool Is<T>(AskedArea asked, string part, T value)
        where T : struct, Enum => asked.Object<string>(part) is not { } wanted || wanted.Equals($"{value}", StringComparison.OrdinalIgnoreCase);
}

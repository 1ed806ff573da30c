using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Clinical.EmergencyCodes;
using SpineSandbox.GpConnectProvider.Clinical.Encounters;
using SpineSandbox.GpConnectProvider.Clinical.Medications;
using SpineSandbox.GpConnectProvider.Clinical.Problems;

namespace SpineSandbox.GpConnectProvider.Clinical.Summary;

/// <summary>SUM: what a clinician looks at first, in the tables of the sections that it comes from.</summary>
internal static class SummarySection
{
    public static RecordSection With(bool emergencyCodes) => new("SUM", "Summary",
    [
        .. emergencyCodes ? [EmergencyCodeSubsection.All] : Array.Empty<Subsection>(),
        EncounterSection.LastThree,
        ProblemSection.Active,
        ProblemSection.MajorInactive,
        AllergySection.Current,
        AcuteMedication.LastTwelveMonths,
        RepeatMedication.Current,
    ])
    {
        RefusesPeriod = true,
    };
}

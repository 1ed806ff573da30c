using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.Clinical.Administration;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Clinical.ClinicalItems;
using SpineSandbox.GpConnectProvider.Clinical.Encounters;
using SpineSandbox.GpConnectProvider.Clinical.Immunisations;
using SpineSandbox.GpConnectProvider.Clinical.Medications;
using SpineSandbox.GpConnectProvider.Clinical.Observations;
using SpineSandbox.GpConnectProvider.Clinical.Problems;
using SpineSandbox.GpConnectProvider.Clinical.Referrals;
using SpineSandbox.GpConnectProvider.Clinical.Summary;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>The ten sections that can be asked for.</summary>
internal sealed class RecordSections(IOptions<AccessRecordHtmlOptions> options)
{
    public IReadOnlyList<RecordSection> All { get; } =
    [
        SummarySection.With(options.Value.EmergencyCodes),
        EncounterSection.Section,
        ClinicalItemSection.Section,
        ProblemSection.Section,
        AllergySection.Section,
        MedicationSection.Section,
        ReferralSection.Section,
        ObservationSection.Section,
        ImmunisationSection.Section,
        AdministrationSection.Section,
    ];

    /// <summary>By code; codes are upper case.</summary>
    public RecordSection? Find(string? code) => All.FirstOrDefault(section => section.Code == code);
}

using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Record;

/// <summary>
/// What of a record a user sees: by the level of access on the day of each entry, and never what is confidential, marked as not for
/// the patient, or only planned.
/// What is left out is left out in silence.
/// </summary>
internal static class VisibleEntries
{
    /// <summary>The level from which an area is seen; the rest never is.</summary>
    private static readonly Dictionary<StructuredArea, RecordLevel> Levels = new()
    {
        [StructuredArea.Allergies] = RecordLevel.Summary,
        [StructuredArea.Medication] = RecordLevel.Summary,
        [StructuredArea.Problems] = RecordLevel.Detailed,
        [StructuredArea.Consultations] = RecordLevel.Detailed,
        [StructuredArea.Immunisations] = RecordLevel.Detailed,
        [StructuredArea.Investigations] = RecordLevel.Detailed,
        [StructuredArea.Referrals] = RecordLevel.Detailed,
        [StructuredArea.UncategorisedData] = RecordLevel.Detailed,
        [StructuredArea.Documents] = RecordLevel.Documents,
    };

    /// <returns>The entry as the user sees it; null where they do not.</returns>
    public static RecordItem? SeenBy(OnlineAccess access, RecordItem entry)
    {
        var level = access.LevelOn(entry.Date.Day);

        return entry.Confidential || entry.NotForPatient || !Levels.TryGetValue(EntryKind.AreaOf(entry), out var needed) || level < needed ? null
            : level == RecordLevel.Full ? entry
            : WithoutFreeText(entry);
    }

    private static RecordItem WithoutFreeText(RecordItem entry) => entry switch
    {
        AllergyRow allergy => allergy with { Details = null },
        ClinicalItemRow item => item with { Details = null },
        DocumentRow document => document with { Details = null },
        EncounterRow encounter => encounter with { Topics = [.. encounter.Topics.Select(WithoutComments)] },
        ImmunisationRow immunisation => immunisation with { Details = null },
        InvestigationRow investigation => investigation with { FilingComment = null, Groups = [.. investigation.Groups.Select(WithoutComments)] },
        MedicationRow medication => medication with { PatientNotes = null, PrescriberNotes = null, AdditionalInformation = null },
        ObservationRow observation => observation with { Details = null, TextValue = null },
        ProblemRow problem => problem with { Details = null },
        ReferralRow referral => referral with { Details = null },
        _ => entry,
    };

    private static TopicRow WithoutComments(TopicRow topic) =>
        topic with { Headings = [.. topic.Headings.Select(heading => heading with { Comments = [] })] };

    private static ResultGroupRow WithoutComments(ResultGroupRow group) =>
        group with { Results = [.. group.Results.Select(result => result with { Comment = null })] };
}

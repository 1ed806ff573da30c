using SpineSandbox.GpConnectProvider.Resources;
using static SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists.ListSubject;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;

/// <summary>The lists of what comes along with consultations and problems. They are sent only where they have something to say.</summary>
internal static class SecondaryLists
{
    public static IReadOnlyDictionary<ListSubject, RecordList> InConsultations { get; } = new Dictionary<ListSubject, RecordList>
    {
        [Allergies] = Of("Consultations - allergies contained in consultations"),
        [EndedAllergies] = Of("Consultations - allergies that have been ended contained in consultations"),
        [DiaryEntries] = Of("Consultations - diary entries contained in consultations"),
        [Documents] = Of("Consultations - documents contained in consultations"),
        [Immunisations] = Of("Consultations - immunisations contained in consultations"),
        [Investigations] = Of("Consultations - investigations contained in consultations"),
        [Medications] = Of("Consultations - medications contained in consultations"),
        [Referrals] = Of("Consultations - outbound referrals in consultations"),
        [Problems] = Of("Consultations - problems contained in consultations"),
        [UncategorisedData] = Of("Consultations - uncategorised data contained in consultations"),
    };

    public static IReadOnlyDictionary<ListSubject, RecordList> OfProblems { get; } = new Dictionary<ListSubject, RecordList>
    {
        [Allergies] = Of("Problems - allergies related to problems"),
        [EndedAllergies] = Of("Problems - allergies that have been ended related to problems"),
        [DiaryEntries] = Of("Problems - diary entries related to problems"),
        [Documents] = Of("Problems - documents related to problems"),
        [Immunisations] = Of("Problems - immunisations related to problems"),
        [Investigations] = Of("Problems - investigations related to problems"),
        [Medications] = Of("Problems - medications related to problems"),
        [Referrals] = Of("Problems - outbound referrals related to problems"),
        [Consultations] = Of("Problems - consultations related to problems"),
        [UncategorisedData] = Of("Problems - uncategorised data related to problems"),
    };

    /// <summary>Problems that whatever was asked for is linked to, beside those that were asked for themselves.</summary>
    public static RecordList LinkedProblems { get; } = Of("Problems - linked problems not relating to the primary query");

    // The code is the title in lower case with hyphens.
    private static RecordList Of(string title) => new(
        title,
        Stu3.CareConnectCodeSystem("GPConnect-SecondaryListValues-1"),
        title.Replace(" - ", "-", StringComparison.Ordinal).Replace(' ', '-').ToLowerInvariant(),
        title);
}

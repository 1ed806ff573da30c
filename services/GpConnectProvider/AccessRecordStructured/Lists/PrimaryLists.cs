using SpineSandbox.GpConnectProvider.Resources;
using static SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists.ListSubject;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;

/// <summary>The list of each area that is asked for. It is sent even where it is empty.</summary>
internal static class PrimaryLists
{
    public static IReadOnlyDictionary<ListSubject, RecordList> All { get; } = new Dictionary<ListSubject, RecordList>
    {
        [Allergies] = Of("886921000000105", "Allergies and adverse reactions", "Allergies and adverse reactions"),
        [EndedAllergies] = Of("1103671000000101", "Ended allergies (asserted)", "Ended allergies"),
        [Consultations] = Of("1149501000000101", "List of consultations (asserted)", "List of consultations"),
        [DiaryEntries] = Of("714311000000108", "Patient recall administration", "Patient recall administration"),
        [Immunisations] = Of("1102181000000102", "Immunisations", "Immunisations"),
        [Investigations] = Of("887191000000108", "Investigations and results", "Investigations and results"),
        [Medications] = Of("933361000000108", "Medications and medical devices", "Medications and medical devices"),
        [Referrals] = Of("792931000000107", "Outbound referral", "Outbound referral"),
        [Problems] = Of("717711000000103", "Problems", "Problems"),
        [UncategorisedData] = Of("826501000000100", "Miscellaneous record", "Uncategorised data"),
    };

    private static RecordList Of(string code, string display, string title) => new(title, Stu3.Snomed, code, display);
}

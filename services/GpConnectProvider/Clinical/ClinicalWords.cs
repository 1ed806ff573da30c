using System.Globalization;

namespace SpineSandbox.GpConnectProvider.Clinical;

/// <summary>Codes, quantities and entries in the words that a reader sees.</summary>
internal static class ClinicalWords
{
    /// <summary>What the clinician typed, where that differs from the term: of a degraded code only that has meaning.</summary>
    public static string Words(this CodeRow code) => code.Text ?? code.Term;

    public static string Words(this QuantityRow quantity) => $"{Sign(quantity.Comparator)}{Number(quantity.Value)} {quantity.Unit}";

    public static string Words(this RangeRow range) => (range.Text, range.Low, range.High) switch
    {
        ({ } text, _, _) => text,
        (_, { } low, { } high) => $"{Number(low)} - {Number(high)}",
        (_, { } low, null) => $"from {Number(low)}",
        (_, null, { } high) => $"up to {Number(high)}",
        _ => "",
    };

    /// <summary>An entry by its name, as a consultation lists what was recorded in it.</summary>
    public static string Words(this RecordItem entry) => entry switch
    {
        ProblemRow problem => $"Problem: {problem.Code.Words()}",
        AllergyRow allergy => $"Allergy: {allergy.Code.Words()}",
        MedicationRow medication => $"Medication: {medication.Code.Words()}, {medication.Dosage}",
        ImmunisationRow immunisation => $"Immunisation: {immunisation.Code.Words()}",
        ObservationRow observation => $"{observation.Code.Words()} {observation.ValueWords()}".TrimEnd(),
        InvestigationRow investigation => $"Investigation: {investigation.Title}",
        ReferralRow referral => $"Referral: {referral.Code.Words()} to {referral.To}",
        DocumentRow document => $"Document: {document.Title}",
        DiaryEntryRow diary => $"Diary: {diary.Code.Words()}",
        AdministrativeItemRow item => item.Code.Words(),
        ClinicalItemRow item => item.Code.Words(),
        EmergencyCodeRow emergency => emergency.Code.Words(),
        EncounterRow encounter => encounter.Type.Words(),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.GetType().Name, "An area without words."),
    };

    /// <summary>The value; the values of components beside one another: 138 / 82 mm[Hg].</summary>
    public static string ValueWords(this ObservationRow observation)
    {
        var values = observation.Components.Select(component => component.Value).ToList();
        if (values.Count > 0)
        {
            var numbers = string.Join(" / ", values.Select(value => value is null ? "not recorded" : Number(value.Value)));
            return $"{numbers} {values.FirstOrDefault(value => value is not null)?.Unit}".TrimEnd();
        }

        return observation.Value?.Words()
            ?? observation.TextValue
            ?? (observation.DateValue is { } date ? AccessRecordHtml.Html.Cell.Format(date.Day) : "");
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Sign(Comparator? comparator) => comparator switch
    {
        Comparator.Less => "< ",
        Comparator.LessOrEqual => "<= ",
        Comparator.GreaterOrEqual => ">= ",
        Comparator.Greater => "> ",
        _ => "",
    };
}

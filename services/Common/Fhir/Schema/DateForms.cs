namespace SpineSandbox.Fhir;

/// <summary>The lexical forms of dateTime, instant and time.</summary>
internal static class DateForms
{
    public static bool DateTime(string text, FhirVersion version) =>
        FhirDateTime.TryParse(text, out _) && SecondIsPermitted(text, version);

    public static bool Instant(string text, FhirVersion version) =>
        FhirDateTime.TryParse(text, out var value) && value.HasTime && SecondIsPermitted(text, version);

    public static bool Time(string text, FhirVersion version) =>
        FhirDateTime.TryReadTime(text, out _, out var length) && length == text.Length && SecondIsPermitted($"0000-00-00T{text}", version);

    // Only R4 knows leap seconds.
    private static bool SecondIsPermitted(string text, FhirVersion version) =>
        version == FhirVersion.R4 || text.Length < 19 || text[17] != '6';
}

namespace SpineSandbox.Pages.Journeys;

/// <summary>A part of the record that can be asked for.</summary>
/// <param name="Code">As it stands on the wire.</param>
/// <param name="Title">As the section's own heading has it.</param>
public sealed record RecordSection(string Code, string Title);

/// <summary>The sections of Access Record HTML, in the order in which they are offered.</summary>
public static class RecordSections
{
    public static readonly RecordSection Summary = new("SUM", "Summary");

    public static IReadOnlyList<RecordSection> All { get; } =
    [
        Summary,
        new("ENC", "Encounters"),
        new("PRB", "Problems and Issues"),
        new("ALL", "Allergies and Adverse Reactions"),
        new("CLI", "Clinical Items"),
        new("MED", "Medications"),
        new("REF", "Referrals"),
        new("OBS", "Observations"),
        new("IMM", "Immunisations"),
        new("ADM", "Administrative Items"),
    ];

    /// <summary>A code that is none of these is asked for as it came: the practice's system is who refuses it.</summary>
    public static RecordSection Of(string? code) =>
        string.IsNullOrWhiteSpace(code) ? Summary : All.FirstOrDefault(section => section.Code == code) ?? new RecordSection(code, code);
}

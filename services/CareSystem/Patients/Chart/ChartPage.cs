namespace SpineSandbox.CareSystem.Patients.Chart;

/// <summary>The pages of a patient's chart, in the order in which they are offered.</summary>
/// <param name="Path">What follows the patient in an address.</param>
public sealed record ChartPage(string Title, string Path)
{
    public static readonly ChartPage Record = new("GP record", "");
    public static readonly ChartPage Structured = new("Structured record", "/structured");
    public static readonly ChartPage Documents = new("Documents", "/documents");
    public static readonly ChartPage Appointments = new("Appointments", "/appointments");

    public static IReadOnlyList<ChartPage> All { get; } = [Record, Structured, Documents, Appointments];
}

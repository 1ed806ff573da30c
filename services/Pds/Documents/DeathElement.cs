using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>deceasedDateTime</c> and the extension that tells who notified the death.</summary>
internal static class DeathElement
{
    public const string Status = "deathNotificationStatus";
    private const string EffectiveDate = "systemEffectiveDate";

    private static readonly Dictionary<DeathNotification, string> Codes = new()
    {
        [DeathNotification.Informal] = "1",
        [DeathNotification.Formal] = "2",
        [DeathNotification.Removed] = "U",
    };

    public static string? DateTime(DeathRow? row) => row is null or { Status: DeathNotification.Removed } ? null : Wire(row.Date);

    public static JsonObject? Notification(DeathRow? row) => row is null
        ? null
        : ExtensionElement.Of(
            PatientExtensions.DeathNotificationStatus,
            ExtensionElement.CodePart(Status, CodeSystems.DeathNotificationStatus, Codes[row.Status]),
            ExtensionElement.Part(EffectiveDate, "valueDateTime", Wire(row.Notified ?? row.Date)));

    public static DeathRow? ToRow(JsonObject patient)
    {
        var notification = patient.FindExtension(PatientExtensions.DeathNotificationStatus);
        var notified = PeriodElement.Date(notification?.FindExtension(EffectiveDate)?.Str("valueDateTime"));
        var status = Codes.FirstOrDefault(code => code.Value == notification?.CodeOf(Status)).Key;
        var date = PeriodElement.Date(patient.Str("deceasedDateTime")) ?? (status == DeathNotification.Removed ? notified : null);

        return date is { } day ? new DeathRow { Date = day, Status = status, Notified = notified } : null;
    }

    private static string Wire(SeedDate date) => $"{date.ToInstant():yyyy-MM-ddTHH:mm:ss}+00:00";
}

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

    public static string? DateTime(DeathRow? row) => row is null ? null : Wire(row.Date);

    public static JsonObject? Notification(DeathRow? row) => row is null
        ? null
        : ExtensionElement.Of(
            PatientExtensions.DeathNotificationStatus,
            ExtensionElement.CodePart(Status, CodeSystems.DeathNotificationStatus, $"{(int)row.Status}"),
            ExtensionElement.Part(EffectiveDate, "valueDateTime", Wire(row.Notified ?? row.Date)));

    public static DeathRow? ToRow(JsonObject patient)
    {
        var notification = patient.FindExtension(PatientExtensions.DeathNotificationStatus);
        if (PeriodElement.Date(patient.Str("deceasedDateTime")) is not { } date)
        {
            return null;
        }

        return new DeathRow
        {
            Date = date,
            Status = notification?.CodeOf(Status) == "2" ? DeathNotification.Formal : DeathNotification.Informal,
            Notified = PeriodElement.Date(notification?.FindExtension(EffectiveDate)?.Str("valueDateTime")),
        };
    }

    private static string Wire(SeedDate date) => $"{date.ToInstant():yyyy-MM-ddTHH:mm:ss}+00:00";
}

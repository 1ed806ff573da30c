namespace SpineSandbox.Sandbox.Journeys;

/// <summary>The journeys that the sandbox can walk.</summary>
public static class JourneyNames
{
    public const string AccessRecordHtml = "access-record-html";

    /// <summary>A message to the patient's practice over MESH, as a care system sends it.</summary>
    public const string SendDocument = "send-document";

    /// <summary>The same from a community pharmacy.</summary>
    public const string UpdateRecord = "update-record";

    /// <summary>A patient reads their record through the API platform; it belongs to no topology.</summary>
    public const string PatientFacingRecord = "patient-facing-record";

    public static IReadOnlyList<string> All { get; } = [AccessRecordHtml, SendDocument, UpdateRecord, PatientFacingRecord];

    /// <summary>Whether a care system walks it itself, instead of the message handling server.</summary>
    public static bool IsMessaging(string journey) => journey is SendDocument or UpdateRecord;
}

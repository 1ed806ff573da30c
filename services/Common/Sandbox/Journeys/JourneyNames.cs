namespace SpineSandbox.Sandbox.Journeys;

/// <summary>The journeys that the sandbox can walk.</summary>
public static class JourneyNames
{
    public const string AccessRecordHtml = "access-record-html";

    public const string AccessRecordStructured = "access-record-structured";

    /// <summary>Find the patient's documents, and fetch one.</summary>
    public const string AccessDocument = "access-document";

    /// <summary>The first part of <see cref="AccessDocument"/>: the list.</summary>
    public const string DocumentSearch = "document-search";

    /// <summary>Find free slots, book, read back, cancel.</summary>
    public const string AppointmentBook = "appointment-book";

    /// <summary>The first part of <see cref="AppointmentBook"/>: the free slots.</summary>
    public const string SlotSearch = "slot-search";

    public const string AppointmentList = "appointment-list";

    public const string AppointmentAmend = "appointment-amend";

    public const string AppointmentCancel = "appointment-cancel";

    /// <summary>A message to the patient's practice over MESH, as a care system sends it.</summary>
    public const string SendDocument = "send-document";

    /// <summary>The same from a community pharmacy.</summary>
    public const string UpdateRecord = "update-record";

    public static IReadOnlyList<string> All { get; } =
    [
        AccessRecordHtml, AccessRecordStructured, AccessDocument, DocumentSearch,
        AppointmentBook, SlotSearch, AppointmentList, AppointmentAmend, AppointmentCancel,
        SendDocument, UpdateRecord,
    ];

    /// <summary>Whether a care system walks it itself, instead of the message handling server.</summary>
    public static bool IsMessaging(string journey) => journey is SendDocument or UpdateRecord;
}

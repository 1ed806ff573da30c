namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>A document that a search found.</summary>
/// <param name="Size">In bytes; null where the practice never received the content.</param>
/// <param name="IsGiven">False where the content cannot be retrieved.</param>
internal sealed record ListedDocument(int PatientId, DocumentRow Row, int? Size, bool IsGiven)
{
    public string Id => DocumentId.Of(PatientId, Row.Id);
}

/// <summary>A document with its content.</summary>
internal sealed record StoredDocument(string Id, string ContentType, byte[] Content);

/// <summary>The logical id of a document and of its Binary: the patient's, and that of the entry in the record.</summary>
internal static class DocumentId
{
    public static string Of(int patientId, string entryId) => $"{patientId}-{entryId}";

    /// <returns>Null for an id of another form.</returns>
    public static (string PatientId, string EntryId)? Split(string id) =>
        id.Split('-', 2) is [var patientId, var entryId] ? (patientId, entryId) : null;
}

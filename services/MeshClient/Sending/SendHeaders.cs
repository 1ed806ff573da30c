namespace SpineSandbox.MeshClient.Sending;

/// <summary>From the elements of a control file to the headers of the request that creates the message.</summary>
internal static class SendHeaders
{
    private const string Yes = "Y";

    /// <summary>The name that the receiver sees, and by which a message can be found again.</summary>
    public static string FileName(string stem) => stem + MessageFiles.DataExtension;

    public static IEnumerable<KeyValuePair<string, string>> Of(ControlFile file, string stem, ChunkPlan plan)
    {
        (string Name, string? Value)[] headers =
        [
            (MexHeaders.From, file.FromDts),
            (MexHeaders.To, file.ToDts),
            (MexHeaders.WorkflowId, file.WorkflowId),
            (MexHeaders.MessageType, MeshValues.TypeData),
            (MexHeaders.FileName, FileName(stem)),
            (MexHeaders.Subject, file.Subject),
            (MexHeaders.LocalId, file.LocalId),
            (MexHeaders.PartnerId, file.PartnerId),
            (MexHeaders.ContentChecksum, file.DataChecksum),
            (MexHeaders.ContentEncrypted, file.Encrypted == true ? Yes : null),
            (MexHeaders.ContentCompressed, file.IsCompressed == true ? Yes : null),
            (MexHeaders.ChunkRange, plan.Range(1).ToString()),
        ];

        return headers.Where(header => header.Value is not null).Select(header => KeyValuePair.Create(header.Name, header.Value!));
    }
}

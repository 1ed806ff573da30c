using System.Text;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.Console.Exchanges;

/// <summary>The control file that a message has in a mailbox's folder, from the headers that carry the same over HTTP.</summary>
internal static class MeshControl
{
    /// <summary>The control file of the message that went with these headers; null where none did.</summary>
    public static string? Find(IReadOnlyDictionary<string, string> headers)
    {
        if (!headers.ContainsKey(MexHeaders.WorkflowId) || !(headers.ContainsKey(MexHeaders.To) || headers.ContainsKey(MexHeaders.From)))
        {
            return null;
        }

        using var text = new MemoryStream();
        ControlFileWriter.Write(
            new ControlFile
            {
                Version = headers.GetValueOrDefault(MexHeaders.Version) ?? MeshValues.Version,
                AddressType = headers.GetValueOrDefault(MexHeaders.AddressType) ?? ControlFile.OutgoingAddressType,
                MessageType = headers.GetValueOrDefault(MexHeaders.MessageType) ?? MessageTypes.Data,
                FromDts = headers.GetValueOrDefault(MexHeaders.From),
                ToDts = headers.GetValueOrDefault(MexHeaders.To),
                Subject = headers.GetValueOrDefault(MexHeaders.Subject),
                LocalId = headers.GetValueOrDefault(MexHeaders.LocalId),
                PartnerId = headers.GetValueOrDefault(MexHeaders.PartnerId),
                DtsId = headers.GetValueOrDefault(MexHeaders.MessageId),
                WorkflowId = headers.GetValueOrDefault(MexHeaders.WorkflowId),
                DataChecksum = headers.GetValueOrDefault(MexHeaders.ContentChecksum),
            },
            text);

        return Encoding.UTF8.GetString(text.ToArray());
    }
}

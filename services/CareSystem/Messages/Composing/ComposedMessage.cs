using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Composing;

/// <summary>A message ready for OUT.</summary>
/// <param name="Stem">Name of its pair of files: organisation, date, time and the beginning of the message's ID.</param>
/// <param name="MessageId">ID of its header, which the acknowledgements name.</param>
/// <param name="DocumentId">UUID of its document, which a newer version names.</param>
public sealed record ComposedMessage(string Stem, ControlFile Control, byte[] Content, Guid MessageId, Guid DocumentId);

namespace SpineSandbox.Mesh.Messages;

/// <summary>A message and one of its chunks.</summary>
/// <param name="Chunk">Null where the message has none of that number, or it has not come yet.</param>
internal sealed record Part(Message Message, Chunk? Chunk);

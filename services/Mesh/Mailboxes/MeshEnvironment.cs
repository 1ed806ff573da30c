namespace SpineSandbox.Mesh.Mailboxes;

/// <summary>What all mailboxes of one MESH have in common.</summary>
internal sealed class MeshEnvironment
{
    public int Id { get; init; }

    /// <summary>Keys the hash of every token.</summary>
    public required string SharedKey { get; init; }
}

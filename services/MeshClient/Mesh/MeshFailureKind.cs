namespace SpineSandbox.MeshClient.Mesh;

/// <summary>What the client can do about a failure.</summary>
internal enum MeshFailureKind
{
    /// <summary>No answer, or one that says "not now". What was asked for may have happened all the same.</summary>
    Unreachable,

    /// <summary>The server's certificate is none that the client trusts.</summary>
    ServerNotTrusted,

    /// <summary>MESH does not take the mailbox, its password or the shared key.</summary>
    NotAuthorised,

    /// <summary>MESH has understood and does not want it.</summary>
    Refused,
}

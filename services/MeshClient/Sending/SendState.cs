namespace SpineSandbox.MeshClient.Sending;

/// <summary>How far a pair from OUT has come. Each state is on the disk before the next step is taken.</summary>
internal enum SendState
{
    /// <summary>Being taken out of OUT: perhaps one of its files is still there.</summary>
    Collecting,

    /// <summary>In the client's hands as a whole; MESH knows nothing of it.</summary>
    Collected,

    /// <summary>On its way for the first time: MESH may have it or not.</summary>
    Attempting,

    /// <summary>MESH has given it an ID; chunks may be missing.</summary>
    Uploading,

    /// <summary>MESH has all of it.</summary>
    Sent,

    /// <summary>It will not be sent.</summary>
    Refused,
}

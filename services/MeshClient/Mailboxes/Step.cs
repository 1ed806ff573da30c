namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>
/// The steps of a message's way through the client. After each, what was done is on the disk or at MESH: whoever stops the process
/// here, by whatever means, loses and doubles nothing.
/// </summary>
internal enum Step
{
    /// <summary>The journal of a new pair is written.</summary>
    CollectionBegun,

    /// <summary>The control file is out of OUT.</summary>
    ControlCollected,

    /// <summary>The data is, too.</summary>
    DataCollected,

    /// <summary>The journal says so.</summary>
    Collected,

    /// <summary>The journal says that the next request may create the message.</summary>
    AttemptBegun,

    /// <summary>MESH has taken a chunk.</summary>
    ChunkAccepted,

    /// <summary>The journal says so.</summary>
    ChunkNoted,

    /// <summary>What shall appear in SENT and IN is staged.</summary>
    SentStaged,

    /// <summary>The journal says that the message is sent.</summary>
    SentNoted,

    /// <summary>What shall appear in IN about a refused pair is staged.</summary>
    RefusalStaged,

    /// <summary>The journal says that the pair is refused.</summary>
    RefusalNoted,

    /// <summary>The data is where it stays.</summary>
    DataPutAway,

    /// <summary>The control file is where it stays.</summary>
    ControlPutAway,

    /// <summary>The reports are in IN.</summary>
    Reported,

    /// <summary>A message lies in TEMP as a whole.</summary>
    Downloaded,

    /// <summary>The journal says so.</summary>
    DownloadNoted,

    /// <summary>Its data is in IN.</summary>
    DataPublished,

    /// <summary>Its control file, too: it has arrived.</summary>
    Published,

    /// <summary>MESH knows.</summary>
    Acknowledged,
}

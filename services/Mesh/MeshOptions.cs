using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Mesh;

/// <summary>
/// The limits of MESH, and a switch for each check that NHS England's published emulator does not make, so that test suites
/// written against it run here too. As they stand, everything is checked.
/// </summary>
internal sealed class MeshOptions
{
    public const string Section = "Mesh";

    /// <summary>Bytes in the body of one request.</summary>
    [Range(1L, 1L << 40)]
    public long MaximumBody { get; init; } = 100L << 20;

    /// <summary>Bytes of a whole message as it is stored, over all chunks. One published figure says 100 GB, another 20 GB.</summary>
    [Range(1L, 1L << 40)]
    public long MaximumMessage { get; init; } = 20L << 30;

    /// <summary>Bytes that one compressed body may unpack to.</summary>
    [Range(1L, 1L << 40)]
    public long MaximumUnpacked { get; init; } = 1L << 30;

    /// <summary>Bodies up to so many bytes live in the database, larger ones in files: a row spares the flush of a file.</summary>
    [Range(0, 1 << 20)]
    public int LargestRow { get; init; } = 64 << 10;

    /// <summary>How long a message waits for its recipient before its sender is told.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan Expiry { get; init; } = TimeSpan.FromDays(5);

    /// <summary>How long after delivery a message is kept at all.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How far from now the time of a token may be.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan TokenWindow { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Between two attempts to route a message by its patient while PDS does not answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan RoutingRetry { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Lets a workflow ID pass that no mailbox is registered for.</summary>
    public bool AllowUnknownWorkflows { get; init; }

    /// <summary>Lets a mailbox send on a workflow that it is not registered for.</summary>
    public bool AllowUnregisteredSenders { get; init; }

    /// <summary>Lets a mailbox receive on a workflow that it is not registered for.</summary>
    public bool AllowUnregisteredRecipients { get; init; }

    /// <summary>Lets a nonce and count pass that were used before.</summary>
    public bool AllowReplayedTokens { get; init; }

    /// <summary>Lets a token pass whatever its time is.</summary>
    public bool AllowAnyTokenTime { get; init; }

    /// <summary>Lets the last chunk complete a message of which others are missing.</summary>
    public bool AllowMissingChunks { get; init; }

    /// <summary>Serves a message that was acknowledged.</summary>
    public bool AllowDownloadAfterAcknowledgement { get; init; }

    /// <summary>Lets file names pass that hold a path.</summary>
    public bool AllowPathsInFileNames { get; init; }

    /// <summary>Lets a body pass that says gzip and is none, or unpacks to more than <see cref="MaximumUnpacked"/>.</summary>
    public bool AllowAnyCompression { get; init; }

    /// <summary>Offers the published emulator's own calls: reset, reports, events, contents of a mailbox. They ask for no token.</summary>
    public bool SandboxAdministration { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.MeshClient.Configuration;

/// <summary>Settings of the client. Their names and meanings are those of <c>meshclient.cfg</c> where it has them.</summary>
internal sealed class MeshClientOptions
{
    public const string Section = "MeshClient";

    /// <summary>The base address of MESH, with <c>/messageexchange</c>. Left out in the sandbox, its own MESH's.</summary>
    [Required]
    public string Url { get; set; } = "";

    /// <summary>The organisations of the seed whose mailboxes this client serves.</summary>
    public IList<string> OdsCodes { get; init; } = [];

    /// <summary>Between two looks into the mailbox. What is dropped into OUT is seen at once all the same.</summary>
    public TimeSpan PollPeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>So long a pair in OUT must have stayed as it is before it is picked up: whoever writes it may not be done.</summary>
    public TimeSpan ProcessingDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>So long a control file in OUT waits for its data before it is refused.</summary>
    public TimeSpan DataGrace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts to send a message within one cycle.</summary>
    [Range(1, 100)]
    public int ServerRetry { get; set; } = 3;

    /// <summary>Before the second attempt; before each further one it doubles.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Messages that are fetched at a time. MESH takes 10 to 5000.</summary>
    [Range(10, 5000)]
    public int MaxMessages { get; set; } = 100;

    /// <summary>For one request, until its answer begins; then for each part of the answer.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>In bytes, compressed where compression is allowed: what is larger goes in chunks, or not at all.</summary>
    [Range(1, long.MaxValue)]
    public long MaximumRequestSize { get; set; } = 75L * 1024 * 1024;

    /// <summary>In bytes, before compression.</summary>
    [Range(1, long.MaxValue)]
    public long ChunkSize { get; set; } = 20L * 1024 * 1024;

    /// <summary>The folder of the lock files. Absent: <c>.work</c> beside the mailboxes' folders.</summary>
    public string? WorkPath { get; set; }

    /// <summary>Report each pair that was picked up from OUT.</summary>
    public bool CollectReport { get; set; }

    /// <summary>Report each message that MESH has accepted.</summary>
    public bool TransferReport { get; set; }

    /// <summary>Report each attempt that failed and will be repeated.</summary>
    public bool DelayReport { get; set; }

    /// <summary>Report each look into the mailbox.</summary>
    public bool PollReport { get; set; }

    /// <summary>Keep what was sent, in SENT.</summary>
    public bool SaveSent { get; set; } = true;
}

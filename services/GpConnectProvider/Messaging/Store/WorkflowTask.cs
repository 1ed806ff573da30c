using System.Text.Json.Serialization;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Messaging.Store;

/// <summary>What a message asks somebody at the practice to do: read a document, or decide on a record update.</summary>
public sealed class WorkflowTask
{
    public int Id { get; init; }

    public required OdsCode Practice { get; init; }

    public required NhsNumber NhsNumber { get; init; }

    public int MessageRow { get; init; }

    /// <summary>What it came with; loaded where it is asked for.</summary>
    public ReceivedMessage? Message { get; init; }

    public required GpConnectProduct Product { get; init; }

    /// <summary>The MESH subject, by which the workflow shows it.</summary>
    public required string Subject { get; init; }

    public required string PatientName { get; init; }

    public required DateOnly BirthDate { get; init; }

    /// <summary>The organisation that sent it.</summary>
    public required string From { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>The document that this one takes the place of.</summary>
    public string? Replaces { get; init; }

    /// <summary>True where the patient has died and the practice was told so.</summary>
    public bool PatientDeceased { get; init; }

    public WorkflowTaskStatus Status { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>SDS user ID.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Why it was rejected, or what else was to be said of it.</summary>
    public string? Note { get; set; }
}

/// <summary>What has become of a task.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowTaskStatus>))]
public enum WorkflowTaskStatus
{
    /// <summary>Nobody has decided yet; an update waits in the holding area.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Somebody has read it, and it was filed in the record.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>A newer version of the document came.</summary>
    [JsonStringEnumMemberName("replaced")] Replaced,

    /// <summary>A newer version came and could not be processed, so that neither holds.</summary>
    [JsonStringEnumMemberName("void")] Void,
}

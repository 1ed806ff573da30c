using System.Text.Json.Serialization;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>DCP's object for one process, as its REST API carries it.</summary>
internal sealed record DcpExecutable
{
    public const string ApiGroup = "usvc-dev.developer.microsoft.com/v1";

    public string ApiVersion { get; init; } = ApiGroup;

    public string Kind { get; init; } = "Executable";

    public required DcpMetadata Metadata { get; init; }

    public required DcpExecutableSpec Spec { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DcpExecutableStatus? Status { get; init; }
}

internal sealed record DcpMetadata(string Name);

internal sealed record DcpExecutableSpec
{
    public required string ExecutablePath { get; init; }

    public string? WorkingDirectory { get; init; }

    public IReadOnlyList<string>? Args { get; init; }

    public IReadOnlyList<DcpVariable>? Env { get; init; }

    public string ExecutionType { get; init; } = "Process";
}

internal sealed record DcpVariable(string Name, string Value);

internal sealed record DcpExecutableStatus
{
    public string? State { get; init; }

    public int? Pid { get; init; }

    public int? ExitCode { get; init; }

    public DateTime? StartupTimestamp { get; init; }

    public DateTime? FinishTimestamp { get; init; }
}

/// <summary>One line of a watch.</summary>
internal sealed record DcpWatchEvent(string Type, DcpExecutable? Object);

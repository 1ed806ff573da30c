using System.Diagnostics.CodeAnalysis;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Mesh;

/// <summary>What kind of message MESH carries: <c>GPCONNECT_SEND_DOCUMENT</c>. Upper and lower case differ.</summary>
[JsonConverter(typeof(ParsableJsonConverter<WorkflowId>))]
public readonly record struct WorkflowId : IParsable<WorkflowId>
{
    /// <summary>What <c>Mex-WorkflowID</c> may hold.</summary>
    public const int MaximumLength = 300;

    private const string AcknowledgementSuffix = "_ACK";

    private readonly string? _value;

    private WorkflowId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A workflow ID was used before it was given a value.");

    /// <summary>The workflow that answers to messages of this one travel on.</summary>
    public WorkflowId Acknowledgement => new(Value + AcknowledgementSuffix);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out WorkflowId result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out WorkflowId result)
    {
        var value = text?.Trim();
        var valid = value is { Length: > 0 and <= MaximumLength } && !value.Any(letter => letter < ' ');

        result = valid ? new WorkflowId(value!) : default;
        return valid;
    }

    public static WorkflowId Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not a workflow ID: one to {MaximumLength} characters.");

    public override string ToString() => Value;
}

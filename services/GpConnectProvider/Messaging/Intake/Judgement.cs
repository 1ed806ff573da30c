using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>What the practice makes of a message.</summary>
/// <param name="Infrastructure">Whether it can be read and is valid.</param>
/// <param name="Business">Whether the patient is the practice's; null where the message itself was refused.</param>
internal sealed record Judgement(Response Infrastructure, Response? Business)
{
    /// <summary>The number under which the practice holds the patient: the survivor's, where the message has a superseded one.</summary>
    public NhsNumber? HeldAs { get; init; }

    /// <summary>In the order in which they go out.</summary>
    public IEnumerable<Response> Responses => Business is null ? [Infrastructure] : [Infrastructure, Business];

    /// <summary>Whether it becomes a task.</summary>
    public bool IsAccepted => Business?.Code.IsPositive == true;

    public static Judgement Refused(Response infrastructure) => new(infrastructure, null);
}

/// <summary>A response code and what was found, without a word that could identify the patient.</summary>
internal sealed record Response(ResponseCode Code, string? Diagnostics = null);

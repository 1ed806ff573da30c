namespace SpineSandbox.Mesh.Errors;

/// <summary>MESH refuses: with these words to the client, for this reason to whoever looks into the sandbox.</summary>
internal sealed class MeshException : Exception
{
    public MeshException(MeshError error, Refusal refusal, MessageId? messageId = null)
        : base(error.Description)
    {
        Status = error.Status;
        Error = error;
        Refusal = refusal;
        MessageId = messageId;
    }

    public MeshException(ValidationFault fault, Refusal refusal)
        : base(fault.Message)
    {
        Status = StatusCodes.Status400BadRequest;
        Fault = fault;
        Refusal = refusal;
    }

    public int Status { get; }

    /// <summary>Either this or <see cref="Fault"/>.</summary>
    public MeshError? Error { get; }

    public ValidationFault? Fault { get; }

    public Refusal Refusal { get; }

    public MessageId? MessageId { get; }
}

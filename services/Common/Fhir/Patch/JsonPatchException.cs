namespace SpineSandbox.Fhir;

/// <summary>A patch that cannot be applied; nothing has been changed.</summary>
public sealed class JsonPatchException(int operationIndex, string path, JsonPatchFault fault, string reason)
    : Exception($"Operation {operationIndex} at '{path}': {reason}.")
{
    /// <summary>Which operation, counted from zero.</summary>
    public int OperationIndex { get; } = operationIndex;

    public string Path { get; } = path;

    public JsonPatchFault Fault { get; } = fault;

    public string Reason { get; } = reason;
}

namespace SpineSandbox.Mesh.Errors;

/// <summary>A header or parameter that is missing or too long, told as MESH's web framework tells it.</summary>
/// <param name="Place">header or query.</param>
/// <param name="Name">In lower case.</param>
internal sealed record ValidationFault(string Place, string Name, string Message, string Type)
{
    public static ValidationFault MissingHeader(string name) => new("header", name.ToLowerInvariant(), "field required", "value_error.missing");

    public static ValidationFault TooLong(string name, int maximum) =>
        new("header", name.ToLowerInvariant(), $"ensure this value has at most {maximum} characters", "value_error.any_str.max_length");

    public static ValidationFault Query(string name, string message) => new("query", name, message, "value_error");
}

namespace SpineSandbox.Fhir;

/// <summary>A search parameter whose value has not the form of its kind.</summary>
public sealed class SearchParameterException(string parameter, string value, string reason)
    : Exception($"Search parameter '{parameter}': '{value}' is {reason}.")
{
    public string Parameter { get; } = parameter;

    public string Value { get; } = value;
}

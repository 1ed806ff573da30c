namespace SpineSandbox.Fhir;

/// <summary>The text is not well-formed JSON or XML, or cannot be written as such: there is no document to speak about.</summary>
public sealed class FhirFormatException : Exception
{
    public FhirFormatException(string message, long? line = null, long? column = null, Exception? inner = null)
        : base(line is null ? message : $"{message} (line {line}, column {column})", inner)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Line of the fault, counted from one.</summary>
    public long? Line { get; }

    /// <summary>Column of the fault, counted from one: bytes in JSON, characters in XML.</summary>
    public long? Column { get; }

    /// <summary>The fault as an issue of an OperationOutcome.</summary>
    public ValidationIssue ToIssue() => new(IssueSeverity.Fatal, IssueCodes.Invalid, "", Message);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>A primitive data type: its JSON kind and its lexical form.</summary>
public sealed class PrimitiveType
{
    private readonly Func<string, FhirVersion, bool> isValid;

    private PrimitiveType(string name, string meaning, JsonValueKind kind, Func<string, FhirVersion, bool> isValid)
    {
        Name = name;
        Meaning = meaning;
        Kind = kind;
        this.isValid = isValid;
    }

    /// <summary>Every primitive of every version; a version's table names only its own.</summary>
    internal static IReadOnlyList<PrimitiveType> All { get; } =
    [
        new("boolean", "boolean", JsonValueKind.True, (text, _) => text is "true" or "false"),
        new("integer", "32-bit integer", JsonValueKind.Number, PrimitiveForms.Integer),
        new("unsignedInt", "integer from 0", JsonValueKind.Number, PrimitiveForms.UnsignedInt),
        new("positiveInt", "integer from 1", JsonValueKind.Number, PrimitiveForms.PositiveInt),
        new("decimal", "decimal", JsonValueKind.Number, PrimitiveForms.Decimal),
        new("string", "string", JsonValueKind.String, PrimitiveForms.String),
        new("markdown", "markdown", JsonValueKind.String, PrimitiveForms.String),
        new("xhtml", "narrative", JsonValueKind.String, PrimitiveForms.String),
        new("uri", "uri", JsonValueKind.String, PrimitiveForms.Uri),
        new("url", "url", JsonValueKind.String, PrimitiveForms.Uri),
        new("canonical", "canonical", JsonValueKind.String, PrimitiveForms.Uri),
        new("oid", "oid", JsonValueKind.String, PrimitiveForms.Oid),
        new("uuid", "uuid", JsonValueKind.String, PrimitiveForms.Uuid),
        new("id", "id", JsonValueKind.String, PrimitiveForms.Id),
        new("code", "code", JsonValueKind.String, PrimitiveForms.Code),
        new("base64Binary", "base64Binary", JsonValueKind.String, PrimitiveForms.Base64),
        new("date", "date", JsonValueKind.String, (text, _) => FhirDateTime.TryParse(text, out var value) && !value.HasTime),
        new("dateTime", "dateTime", JsonValueKind.String, DateForms.DateTime),
        new("instant", "instant", JsonValueKind.String, DateForms.Instant),
        new("time", "time", JsonValueKind.String, DateForms.Time),
    ];

    public string Name { get; }

    /// <summary>The kind of JSON value; <see cref="JsonValueKind.True"/> stands for both booleans.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>The name in a sentence: "'x' is not a valid …".</summary>
    internal string Meaning { get; }

    /// <summary>Whether the text, without JSON's quotes, has the form that the version prescribes.</summary>
    public bool IsValid(string text, FhirVersion version) => isValid(text, version);

    internal bool HasKind(JsonValueKind kind) => Kind == kind || (Kind == JsonValueKind.True && kind == JsonValueKind.False);

    internal string KindInWords => Kind switch
    {
        JsonValueKind.True => "true or false",
        JsonValueKind.Number => "a number",
        _ => "a string",
    };

    /// <summary>
    /// The JSON value of an XML attribute. Numbers keep their text; what is no valid number or boolean stays
    /// a string, so that the validator can report it.
    /// </summary>
    internal JsonValue FromXml(string text, FhirVersion version)
    {
        if (Kind == JsonValueKind.String || !IsValid(text, version))
        {
            return JsonValue.Create(text);
        }

        return Kind == JsonValueKind.True
            ? JsonValue.Create(text == "true")
            : JsonNode.Parse(text.TrimStart('+'))!.AsValue();
    }
}

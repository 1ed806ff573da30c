using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>One primitive value: its JSON kind, its lexical form, its closed code list.</summary>
internal sealed class PrimitiveCheck(FhirVersion version, IssueLog log)
{
    public void Check(JsonValue value, PrimitiveType type, IReadOnlySet<string>? codes)
    {
        var kind = value.GetValueKind();
        if (!type.HasKind(kind))
        {
            log.Error(IssueCodes.Structure, $"expected {type.KindInWords}");
            return;
        }

        var text = kind == JsonValueKind.String ? FhirNodeExtensions.AsString(value) ?? value.ToString() : value.ToJsonString();
        if (text.Length == 0)
        {
            log.Error(IssueCodes.Structure, "the value is empty");
        }
        else if (!type.IsValid(text, version))
        {
            log.Error(IssueCodes.Value, $"'{Excerpt.Of(text)}' is not a valid {type.Meaning}");
        }
        else if (codes is not null && !codes.Contains(text))
        {
            log.Error(IssueCodes.CodeInvalid, $"'{Excerpt.Of(text)}' is not one of: {string.Join(", ", codes)}");
        }
        else if (type.Name == "xhtml")
        {
            NarrativeCheck.Run(text, log);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>What FHIR R4 itself demands of the record, in PDS's words.</summary>
internal static partial class SchemaRules
{
    private static readonly FhirValidator Validator = new(FhirVersion.R4);

    private static readonly string[] ListsWithLimits = ["name", "address"];
    private static readonly Dictionary<string, int> MostItems = new() { ["given"] = 5, ["line"] = 5 };

    public static IEnumerable<PdsError> Check(PatientChange change) =>
        Validator.Validate(change.After).Where(issue => issue.IsError).Select(issue => ErrorOf(issue, change.After)).Concat(TooMany(change));

    private static PdsError ErrorOf(ValidationIssue issue, JsonObject document)
    {
        var field = FieldOf(issue.Expression);
        return issue.Code == "required" ? PdsErrors.MissingValue(field) : PdsErrors.InvalidField(ValueAt(document, field), field);
    }

    private static IEnumerable<PdsError> TooMany(PatientChange change) =>
        from list in ListsWithLimits
        from changed in change.Changed(list)
        from limit in MostItems
        let values = changed.Item.Strings(limit.Key).ToList()
        where values.Count > limit.Value
        select PdsErrors.TooManyValues(values, $"{changed.Path}/{limit.Key}");

    // Patient.name[0].given → name/0/given
    private static string FieldOf(string expression)
    {
        var path = expression.StartsWith("Patient.", StringComparison.Ordinal) ? expression["Patient.".Length..] : expression;
        return Index().Replace(path, "/${index}").Replace('.', '/');
    }

    private static string ValueAt(JsonNode document, string field)
    {
        var node = document;
        foreach (var segment in field.Split('/'))
        {
            node = node switch
            {
                JsonObject parent => parent[segment],
                JsonArray items when int.TryParse(segment, out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }

        return node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";
    }

    [GeneratedRegex(@"\[(?<index>\d+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Index();
}

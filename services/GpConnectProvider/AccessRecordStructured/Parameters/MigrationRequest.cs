using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>Reads <c>$gpc.migratestructuredrecord</c>: the whole record, with or without what is confidential.</summary>
internal static class MigrationRequest
{
    private const string FullRecord = "includeFullRecord";
    private const string ConfidentialScope = "conf/R";

    private static readonly PartDefinition Sensitive = new("includeSensitiveInformation", PartTypes.Boolean) { IsRequired = true };

    /// <summary>What the whole of an area is, where its default is less.</summary>
    private static readonly Dictionary<string, object> Whole = new()
    {
        ["includeResolvedAllergies"] = true,
        ["includePrescriptionIssues"] = true,
        ["includeNotGiven"] = true,
        ["includeStatus"] = true,
    };

    /// <exception cref="GpConnectException">The first fault of the body, or a scope that contradicts it.</exception>
    public static StructuredRequest Parse(JsonObject body, ConsumerCall call, DateOnly today)
    {
        var parameters = ParametersBody.Read(body);
        var nhsNumber = ParametersBody.NhsNumberOf(parameters);
        if (parameters.FirstOrDefault(IsUnknown) is { } unknown)
        {
            throw ParameterRefusals.UnknownName(unknown.Str("name"));
        }

        var isSensitive = ReadSensitive([.. parameters.Where(parameter => parameter.Str("name") == FullRecord)], today);
        if (isSensitive != call.ScopeHas(ConfidentialScope))
        {
            throw StructuredRefusals.ScopeContradicts(isSensitive);
        }

        return new StructuredRequest(nhsNumber, [.. StructuredParameters.All.Select(WholeOf)], [])
        {
            IncludesConfidential = isSensitive,
            IncludesAllDocuments = true,
            IgnoresSwitches = true,
        };
    }

    private static bool IsUnknown(JsonObject parameter) => parameter.Str("name") is not (StructuredParameters.PatientNhsNumber or FullRecord);

    private static bool ReadSensitive(IReadOnlyList<JsonObject> named, DateOnly today)
    {
        if (named is not [var only])
        {
            throw named.Count == 0 ? StructuredRefusals.Missing(FullRecord) : StructuredRefusals.Repeated(FullRecord);
        }

        var parts = only.Objects("part").ToList();
        if (parts.Find(part => part.Str("name") != Sensitive.Name) is { } unknown)
        {
            throw ParameterRefusals.UnknownName($"{FullRecord}.{unknown.Str("name")}");
        }

        return parts switch
        {
            [] => throw StructuredRefusals.PartMissing(FullRecord, Sensitive),
            [var part] => (bool)(Sensitive.Type.Read(part, today) ?? throw StructuredRefusals.BadPart(FullRecord, Sensitive)),
            _ => throw StructuredRefusals.PartRepeated(FullRecord, Sensitive.Name),
        };
    }

    private static AskedArea WholeOf(ParameterDefinition parameter) => new(
        parameter, parameter.Parts.Where(part => Whole.ContainsKey(part.Name)).ToDictionary(part => part.Name, part => Whole[part.Name]));
}

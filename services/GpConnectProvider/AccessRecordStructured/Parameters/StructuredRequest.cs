using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>Whose record is asked for, and which areas of it.</summary>
/// <param name="Unrecognised">Parameters, and parts as <c>parent.part</c>, that this version does not know: they are warned of.</param>
internal sealed record StructuredRequest(NhsNumber NhsNumber, IReadOnlyList<AskedArea> Areas, IReadOnlyList<string> Unrecognised)
{
    /// <summary>True where confidential entries are given too, as on a migration that may have them.</summary>
    public bool IncludesConfidential { get; init; }

    /// <summary>True where every document is given, not only those that are linked.</summary>
    public bool IncludesAllDocuments { get; init; }

    /// <summary>True where the practice's switches do not count.</summary>
    public bool IgnoresSwitches { get; init; }

    /// <summary>What the asker sees of an entry, where that is not all of it; such an answer is never kept.</summary>
    public Func<RecordItem, RecordItem?>? SeenAs { get; init; }

    /// <summary>The same for requests that ask for the same in the same order, whoever it is about.</summary>
    public string Shape => string.Join(
        '&',
        [
            $"{IncludesConfidential}", $"{IncludesAllDocuments}", $"{IgnoresSwitches}",
            .. Areas.Select(asked => $"{asked.Parameter.Name}({string.Join(',', asked.Values.Select(part => $"{part.Key}={part.Value}"))})"),
            .. Unrecognised,
        ]);

    public IEnumerable<AskedArea> For(StructuredArea area) => Areas.Where(asked => asked.Area == area);

    public bool AsksFor(StructuredArea area) => For(area).Any();

    /// <exception cref="GpConnectException">The first fault of the body.</exception>
    public static StructuredRequest Parse(JsonObject body, DateOnly today)
    {
        var parameters = ParametersBody.Read(body);
        var nhsNumber = ParametersBody.NhsNumberOf(parameters);

        List<AskedArea> areas = [];
        List<string> unrecognised = [];
        foreach (var parameter in parameters.Where(parameter => parameter.Str("name") != StructuredParameters.PatientNhsNumber))
        {
            if (StructuredParameters.Find(parameter.Str("name")) is { } definition)
            {
                areas.Add(Read(parameter, definition, today, unrecognised));
            }
            else
            {
                unrecognised.Add(parameter.Str("name") ?? "");
            }
        }

        if (areas.GroupBy(asked => asked.Parameter).FirstOrDefault(group => group.Count() > 1 && !group.Key.Repeats) is { } repeated)
        {
            throw StructuredRefusals.Repeated(repeated.Key.Name);
        }

        CombinationRules.Check(areas, today);

        return new StructuredRequest(nhsNumber, areas, [.. unrecognised.Distinct()]);
    }

    private static AskedArea Read(JsonObject parameter, ParameterDefinition definition, DateOnly today, List<string> unrecognised)
    {
        Dictionary<string, object> values = [];
        foreach (var part in parameter.Objects("part"))
        {
            var name = part.Str("name") ?? "";
            if (definition.Parts.FirstOrDefault(row => row.Name == name) is not { } row)
            {
                unrecognised.Add($"{definition.Name}.{name}");
                continue;
            }

            var value = row.Type.Read(part, today) ?? throw StructuredRefusals.BadPart(definition.Name, row);
            if (!values.TryAdd(name, value))
            {
                throw StructuredRefusals.PartRepeated(definition.Name, name);
            }
        }

        return definition.Parts.FirstOrDefault(row => row.IsRequired && !values.ContainsKey(row.Name)) is { } missing
            ? throw StructuredRefusals.PartMissing(definition.Name, missing)
            : new AskedArea(definition, values);
    }
}

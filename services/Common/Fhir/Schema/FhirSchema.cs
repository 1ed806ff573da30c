using System.Collections.Frozen;

namespace SpineSandbox.Fhir;

/// <summary>The structures of one FHIR version, read once from the embedded table.</summary>
public sealed class FhirSchema
{
    private static readonly Lazy<FhirSchema>[] Versions =
        [.. Enum.GetValues<FhirVersion>().Select(version => new Lazy<FhirSchema>(() => Load(version)))];

    private readonly FrozenDictionary<string, StructureDefinition> structures;

    private FhirSchema(FhirVersion version, FrozenDictionary<string, StructureDefinition> structures)
    {
        Version = version;
        this.structures = structures;
        Element = structures["Element"];
    }

    public FhirVersion Version { get; }

    /// <summary>Every structure, primitives included.</summary>
    public IEnumerable<StructureDefinition> Structures => structures.Values;

    /// <summary>What the <c>_name</c> twin of a primitive may hold.</summary>
    internal StructureDefinition Element { get; }

    public static FhirSchema For(FhirVersion version) => Versions[(int)version].Value;

    /// <summary>Finds "Patient", "Bundle.entry", "HumanName" or "dateTime".</summary>
    public StructureDefinition? Find(string typeName) => structures.GetValueOrDefault(typeName);

    /// <summary>Finds a concrete resource type.</summary>
    public StructureDefinition? FindResource(string? resourceType) =>
        resourceType is not null && Find(resourceType) is { IsResource: true } found ? found : null;

    private static FhirSchema Load(FhirVersion version)
    {
        var name = $"schema/{version.ToString().ToLowerInvariant()}.txt";
        using var stream = typeof(FhirSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);

        return new FhirSchema(version, SchemaTable.Read(reader).ToFrozenDictionary(structure => structure.Name));
    }
}

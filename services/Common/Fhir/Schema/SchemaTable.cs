namespace SpineSandbox.Fhir;

/// <summary>Reads the text of a schema table; its lines are described in <c>tools/fhir-tables/README.md</c>.</summary>
internal sealed class SchemaTable
{
    private readonly Dictionary<string, IReadOnlySet<string>> codeLists = [];
    private readonly Dictionary<string, StructureDefinition> structures = [];
    private readonly Dictionary<string, List<Row>> rows = [];

    private SchemaTable()
    {
        foreach (var primitive in PrimitiveType.All)
        {
            Add(new StructureDefinition(primitive.Name, StructureKind.Primitive, "Element", primitive));
        }
    }

    private sealed record Row(string Name, string[] Types, bool IsChoice, int Min, bool IsArray, IReadOnlySet<string>? Codes);

    public static IEnumerable<StructureDefinition> Read(TextReader text)
    {
        var table = new SchemaTable();
        List<Row> current = [];
        while (text.ReadLine() is { } line)
        {
            if (line.StartsWith(' '))
            {
                current.Add(table.ElementOf(line));
            }
            else if (line.StartsWith("codes ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ', 3);
                table.codeLists[parts[1]] = parts[2].Split('|').ToHashSet();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                current = table.Add(StructureOf(line));
            }
        }

        return table.Complete();
    }

    // resource Appointment : DomainResource
    private static StructureDefinition StructureOf(string line)
    {
        var parts = line.Split(' ');
        return new StructureDefinition(parts[1], Enum.Parse<StructureKind>(parts[0], ignoreCase: true), parts.ElementAtOrDefault(3));
    }

    private List<Row> Add(StructureDefinition structure)
    {
        structures.Add(structure.Name, structure);
        return rows[structure.Name] = [];
    }

    // value[x] string|Coding! #3
    private Row ElementOf(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isChoice = parts[0].EndsWith("[x]", StringComparison.Ordinal);
        var cardinality = parts[1][^1];
        return new Row(
            isChoice ? parts[0][..^3] : parts[0],
            parts[1].TrimEnd('!', '*', '+').Split('|'),
            isChoice,
            cardinality is '!' or '+' ? 1 : 0,
            cardinality is '*' or '+',
            parts.Length > 2 ? codeLists[parts[2][1..]] : null);
    }

    private Dictionary<string, StructureDefinition>.ValueCollection Complete()
    {
        foreach (var structure in structures.Values)
        {
            var elements = Inherited(structure).Select((row, order) =>
                new ElementDefinition(row.Name, row.Types, row.IsChoice, row.Min, row.IsArray, row.Codes, order));
            structure.Complete([.. elements], name => structures[name]);
        }

        return structures.Values;
    }

    private IEnumerable<Row> Inherited(StructureDefinition structure) =>
        structure.BaseName is null
            ? rows[structure.Name]
            : Inherited(structures[structure.BaseName]).Concat(rows[structure.Name]);
}

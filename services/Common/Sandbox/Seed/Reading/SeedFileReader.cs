using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>Reads one file row by row, so that every row knows its line.</summary>
internal sealed class SeedFileReader(SeedFile file, JsonSerializerOptions options, List<SeedFault> faults)
{
    public IReadOnlyList<SeedRow<T>> Rows<T>()
    {
        var reader = new Utf8JsonReader(file.Bytes);
        reader.Read();

        return Begins(ref reader, JsonTokenType.StartArray, "an array of rows") ? Elements<T>(ref reader) : [];
    }

    /// <summary>The rows of one array of a file that is an object.</summary>
    public IReadOnlyList<SeedRow<T>> RowsOf<T>(string property)
    {
        var reader = new Utf8JsonReader(file.Bytes);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(property))
            {
                reader.Read();
                return Elements<T>(ref reader);
            }
        }

        return [];
    }

    public SeedRow<T>? Object<T>()
        where T : class
    {
        // Reading to the end first tells broken syntax from a wrong shape.
        var reader = new Utf8JsonReader(file.Bytes);
        reader.Read();
        var begins = Begins(ref reader, JsonTokenType.StartObject, "an object");
        while (reader.Read())
        {
        }

        return begins && Value<T>(..file.Bytes.Length) is { } value ? new SeedRow<T>(value, file.Name, 1) : null;
    }

    public IReadOnlyList<SeedRow<KeyValuePair<string, string>>> Map()
    {
        var rows = new List<SeedRow<KeyValuePair<string, string>>>();
        var reader = new Utf8JsonReader(file.Bytes);
        reader.Read();
        if (!Begins(ref reader, JsonTokenType.StartObject, "an object of names and texts"))
        {
            return rows;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = (int)reader.TokenStartIndex;
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                rows.Add(new(KeyValuePair.Create(name, reader.GetString()!), file.Name, file.LineAt(at)));
            }
            else
            {
                faults.Add(file.Fault(at, $"'{name}' must be a text in quotes"));
                reader.Skip();
            }
        }

        reader.Read();
        return rows;
    }

    private List<SeedRow<T>> Elements<T>(ref Utf8JsonReader reader)
    {
        var rows = new List<SeedRow<T>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (Value<T>(start..(int)reader.BytesConsumed) is { } value)
            {
                rows.Add(new SeedRow<T>(value, file.Name, file.LineAt(start)));
            }
        }

        // Reads on, so that anything behind the array is refused.
        reader.Read();
        return rows;
    }

    private T? Value<T>(Range range)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(file.Bytes[range], options);
        }
        catch (JsonException refusal)
        {
            var reasons = new RowExplainer(file, options).Explain(range, typeof(T));
            faults.AddRange(reasons.Count > 0 ? reasons : [file.Fault(range.Start.Value, refusal.Message)]);
            return default;
        }
    }

    private bool Begins(ref Utf8JsonReader reader, JsonTokenType expected, string inWords)
    {
        if (reader.TokenType == expected)
        {
            return true;
        }

        faults.Add(file.Fault((int)reader.TokenStartIndex, $"the file must be {inWords}"));
        return false;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>
/// Finds everything that keeps a row from being read, each with its line. The serializer stops at the first fault and
/// speaks of .NET types; this walks the row a second time, along the shape that the serializer expects.
/// </summary>
internal sealed class RowExplainer(SeedFile file, JsonSerializerOptions options)
{
    private readonly List<SeedFault> _faults = [];
    private int _offset;

    public IReadOnlyList<SeedFault> Explain(Range row, Type type)
    {
        _offset = row.Start.Value;
        var reader = new Utf8JsonReader(file.Bytes[row]);
        reader.Read();
        ReadValue(ref reader, type, "row");

        return _faults;
    }

    private void ReadValue(ref Utf8JsonReader reader, Type type, string name)
    {
        var shape = options.GetTypeInfo(type);

        switch (shape.Kind, reader.TokenType)
        {
            case (JsonTypeInfoKind.Object, JsonTokenType.StartObject):
                ReadObject(ref reader, shape);
                break;
            case (JsonTypeInfoKind.Enumerable, JsonTokenType.StartArray):
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadValue(ref reader, shape.ElementType!, name);
                }

                break;
            default:
                ReadLeaf(ref reader, type, name);
                break;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, JsonTypeInfo shape)
    {
        var start = reader.TokenStartIndex;
        var known = shape.Properties.Where(property => property.Set is not null).ToDictionary(property => property.Name);
        var seen = new HashSet<string>();

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var at = reader.TokenStartIndex;
            reader.Read();

            if (!seen.Add(name))
            {
                Refuse(at, $"'{name}' is given twice");
            }

            if (!known.TryGetValue(name, out var property))
            {
                Refuse(at, $"unknown property '{name}'; known are {string.Join(", ", known.Keys)}");
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                ReadValue(ref reader, property.PropertyType, name);
            }
            else if (!property.IsSetNullable)
            {
                Refuse(at, $"'{name}' must not be null");
            }
        }

        foreach (var missing in known.Values.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            Refuse(start, $"'{missing.Name}' is missing");
        }
    }

    private void ReadLeaf(ref Utf8JsonReader reader, Type type, string name)
    {
        var start = reader.TokenStartIndex;
        reader.Skip();

        try
        {
            JsonSerializer.Deserialize(file.Bytes[(_offset + (int)start)..(_offset + (int)reader.BytesConsumed)], type, options);
        }
        catch (JsonException refusal)
        {
            // Our own converters say why; of the serializer's refusals only the expected type is of use.
            Refuse(start, refusal.InnerException is FormatException reason
                ? $"'{name}': {reason.Message}"
                : $"'{name}' must be {Expectation.Of(type, options)}");
        }
    }

    private void Refuse(long at, string reason) => _faults.Add(file.Fault(_offset + (int)at, reason));
}

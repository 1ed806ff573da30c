using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>A text that is there but blank is a mistake everywhere in the seed data.</summary>
internal sealed class WrittenTextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        var text = reader.GetString()!;
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var reason = new FormatException("must not be empty");
        throw new JsonException(reason.Message, reason);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

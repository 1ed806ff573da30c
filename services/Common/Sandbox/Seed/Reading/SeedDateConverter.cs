using System.Text.Json;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>Resolves the dates of the seed data against the day of seeding.</summary>
internal sealed class SeedDateConverter(DateOnly today) : JsonConverter<SeedDate>
{
    public override SeedDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : reader.TokenType.ToString();

        return SeedDate.TryParse(text, today, out var date) ? date : throw Refusal(text);
    }

    // As it can be read again: a time of day has no offset here.
    public override void Write(Utf8JsonWriter writer, SeedDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Time is null ? value.ToString() : $"{value.ToInstant():yyyy-MM-ddTHH:mm:ss}");

    private static JsonException Refusal(string text)
    {
        var reason = new FormatException($"'{text}' is not a date: write 2024-03-05, today, today-12d, today+3m or today-2y, and T09:40 behind it for a time");

        return new JsonException(reason.Message, reason);
    }
}

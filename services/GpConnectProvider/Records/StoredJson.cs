using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>How values that have no columns of their own are written to the database.</summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new StoredDate() },
    };

    // Seed dates have been resolved by now: what is stored is a day, or a day and a time, in UTC.
    private sealed class StoredDate : JsonConverter<SeedDate>
    {
        private const string DayAndTime = "yyyy-MM-ddTHH:mm:ss";

        public override SeedDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            SeedDate.Parse(reader.GetString()!, today: default);

        public override void Write(Utf8JsonWriter writer, SeedDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Time is null ? value.ToString() : value.ToInstant().ToString(DayAndTime, CultureInfo.InvariantCulture));
    }
}

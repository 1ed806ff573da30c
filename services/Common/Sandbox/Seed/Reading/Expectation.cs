using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>What a value of some type looks like in JSON, in words.</summary>
internal static class Expectation
{
    public static string Of(Type type, JsonSerializerOptions options)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;

        return plain switch
        {
            { IsEnum: true } => "one of " + string.Join(", ", Enum.GetValuesAsUnderlyingType(plain).Cast<object>()
                .Select(value => JsonSerializer.SerializeToElement(Enum.ToObject(plain, value), plain, options).GetString())),
            _ when plain == typeof(bool) => "true or false",
            _ when plain == typeof(int) => "a whole number",
            _ when plain == typeof(decimal) => "a number",
            _ when plain == typeof(TimeOnly) => "a time, such as 09:30",
            _ => options.GetTypeInfo(plain).Kind switch
            {
                JsonTypeInfoKind.Object => "an object",
                JsonTypeInfoKind.Enumerable => "an array",
                _ => "a text in quotes",
            },
        };
    }
}

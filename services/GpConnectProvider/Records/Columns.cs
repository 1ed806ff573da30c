using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>An identifier as text.</summary>
internal sealed class TextColumn<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Parse(text))
    where T : struct, IParsable<T>
{
    private static T Parse(string text) => T.Parse(text, null);
}

/// <summary>A value with parts as JSON, in one column.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        var comparer = new ValueComparer<T>((left, right) => Write(left) == Write(right), value => Write(value).GetHashCode(), value => value);

        return property.HasConversion(value => Write(value), text => Read<T>(text), comparer);
    }

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, StoredJson.Options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, StoredJson.Options)!;
}

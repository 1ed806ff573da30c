using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Mesh;

/// <summary>
/// The name that MESH gives a message: its time to the microsecond, an underscore, six hexadecimal digits. Names of other
/// emulators, 32 hexadecimal digits, are taken too.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<MessageId>))]
public readonly partial record struct MessageId : IParsable<MessageId>
{
    private readonly string? _value;

    private MessageId(string value) => _value = value;

    /// <summary>The name in capitals; safe as the name of a file.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A message ID was used before it was given a value.");

    /// <param name="at">When MESH took the message.</param>
    /// <param name="suffix">Tells two messages of one microsecond apart; the lower 24 bits count.</param>
    public static MessageId Of(DateTimeOffset at, int suffix) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMddHHmmssffffff}_{suffix & 0xFFFFFF:X6}"));

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out MessageId result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out MessageId result)
    {
        var value = text?.Trim().ToUpperInvariant();
        var valid = value is not null && Shape().IsMatch(value);

        result = valid ? new MessageId(value!) : default;
        return valid;
    }

    public static MessageId Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not a MESH message ID: digits, an underscore, six hexadecimal digits.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?:[0-9]{17,20}_[0-9A-F]{6}|[0-9A-F]{32})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

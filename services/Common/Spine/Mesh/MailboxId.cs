using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Mesh;

/// <summary>
/// The name of a MESH mailbox: capital letters, digits and hyphens. Lower case and blanks around it are mended, as MESH does
/// with ids in paths and headers. No mailbox has an underscore, so a <c>GPPROVIDER_…</c> address is never one.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<MailboxId>))]
public readonly partial record struct MailboxId : IParsable<MailboxId>
{
    private readonly string? _value;

    private MailboxId(string value) => _value = value;

    /// <summary>The name in capitals.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A mailbox ID was used before it was given a value.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out MailboxId result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out MailboxId result)
    {
        var value = text?.Trim().ToUpperInvariant();
        var valid = value is not null && Shape().IsMatch(value);

        result = valid ? new MailboxId(value!) : default;
        return valid;
    }

    public static MailboxId Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not a mailbox ID: up to fifty letters, digits and hyphens.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9-]{0,49}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

using System.Globalization;
using System.Numerics;
using System.Text;
using SpineSandbox.Sds.Ldap.Naming;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>For each syntax, the form in which values that match are equal; null for what is no value of it.</summary>
internal static class ValueForms
{
    private static readonly string[] Times = ["yyyyMMddHHmmss'Z'", "yyyyMMddHHmm'Z'", "yyyyMMddHH'Z'", "yyyyMMddHHmmss.FFFFFFF'Z'"];

    public static string? AsWritten(string value) => value;

    public static string? CaseIgnore(string value) => CaseExact(value)?.ToLowerInvariant();

    /// <summary>Spaces around a text do not count, several within it count as one.</summary>
    public static string? CaseExact(string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        var plain = Ascii.IsValid(value) ? value : value.Normalize(NormalizationForm.FormKC);
        var squeezed = plain.Contains(' ', StringComparison.Ordinal)
            ? string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : plain;
        return squeezed.Length == 0 ? " " : squeezed;
    }

    /// <summary>Lines of an address, separated by dollar signs.</summary>
    public static string? CaseIgnoreList(string value) =>
        value.Length == 0 ? null : string.Join('$', value.Split('$').Select(line => CaseIgnore(line) ?? ""));

    public static string? TelephoneNumber(string value)
    {
        var digits = string.Concat(value.Where(character => character is not (' ' or '-'))).ToLowerInvariant();
        return digits.Length == 0 ? null : digits;
    }

    public static string? NumericString(string value)
    {
        var digits = string.Concat(value.Where(character => character != ' '));
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    public static string? Boolean(string value) => value is "TRUE" or "FALSE" ? value : null;

    public static string? Integer(string value) =>
        BigInteger.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString() : null;

    public static string? GeneralizedTime(string value) =>
        DateTime.TryParseExact(value, Times, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            ? time.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture)
            : null;

    public static string? Uuid(string value) => value.Length == 36 && Guid.TryParseExact(value, "D", out var uuid) ? uuid.ToString("D") : null;

    /// <summary>Names of classes and attributes stand for their object identifiers.</summary>
    public static string? ObjectIdentifier(string value) =>
        SdsSchema.FindClass(value)?.Oid ?? SdsSchema.FindAttribute(value)?.Oid ?? (IsNumericOid(value) ? value : null);

    public static string? DistinguishedName(string value) => Naming.DistinguishedName.TryParse(value, out var name) ? name.Normalized : null;

    public static bool IsNumericOid(string value) =>
        value.Split('.') is { Length: > 1 } arcs && arcs.All(arc => arc.Length > 0 && arc.All(char.IsAsciiDigit));
}

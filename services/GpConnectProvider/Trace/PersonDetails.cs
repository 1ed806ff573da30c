using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>Reads names, addresses and telecoms of a FHIR Patient, which look alike in STU3 and R4.</summary>
internal static class PersonDetails
{
    public static NameRow? Name(JsonObject name) => name.Str("family") is not { Length: > 0 } family ? null : new NameRow
    {
        Family = family,
        Given = [.. name.Strings("given")],
        Prefix = [.. name.Strings("prefix")],
        Suffix = [.. name.Strings("suffix")],
    };

    public static Gender Gender(string? code) => Enum.TryParse<Gender>(code, ignoreCase: true, out var gender) ? gender : Sandbox.Seed.Gender.Unknown;

    /// <returns>Null for anything but a whole date.</returns>
    public static SeedDate? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? new SeedDate(day) : null;

    public static AddressRow Address(JsonObject address) => new()
    {
        Use = address.Str("use") == "temp" ? AddressUse.Temp : AddressUse.Home,
        Lines = [.. address.Strings("line")],
        City = address.Str("city"),
        District = address.Str("district"),
        PostalCode = address.Str("postalCode"),
    };

    /// <returns>Null for a kind of contact that GP Connect does not use.</returns>
    public static TelecomRow? Telecom(JsonObject telecom) =>
        Enum.TryParse<TelecomSystem>(telecom.Str("system"), ignoreCase: true, out var system) && telecom.Str("value") is { Length: > 0 } value
            ? new TelecomRow
            {
                System = system,
                Use = Enum.TryParse<TelecomUse>(telecom.Str("use"), ignoreCase: true, out var use) ? use : TelecomUse.Home,
                Value = value,
            }
            : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>Address</c>: from the seed's row and back. City and district are the last of at most five lines.</summary>
internal static class AddressElement
{
    private const int MostLines = 5;

    public static JsonObject From(AddressRow row, string id)
    {
        var lines = row.Lines.Append(row.City).Append(row.District).OfType<string>().Take(MostLines);

        return new JsonObject { ["id"] = row.Id ?? id }
            .Set("extension", new JsonArray([.. row.Keys.Select(Key)]))
            .Set("use", WireCode.Of(row.Use))
            .Set("text", row.Text)
            .Set("line", WireCode.Strings(lines))
            .Set("postalCode", row.PostalCode)
            .Set("period", PeriodElement.Of(row.From, row.To));
    }

    public static AddressRow ToRow(JsonObject address) => new()
    {
        Id = address.Str("id"),
        Use = WireCode.Parse<AddressUse>(address.Str("use")),
        Text = address.Str("text"),
        Lines = [.. address.Strings("line")],
        PostalCode = address.Str("postalCode"),
        Keys = [.. address.FindExtensions(PatientExtensions.AddressKey).Select(KeyRow)],
        From = PeriodElement.Start(address),
        To = PeriodElement.End(address),
    };

    private static JsonObject Key(AddressKeyRow row) => ExtensionElement.Of(
        PatientExtensions.AddressKey,
        ExtensionElement.Part("type", "valueCoding", CodeSystems.AddressKeyType.Coding(CodeOf(row.Type))),
        ExtensionElement.Part("value", "valueString", row.Value));

    private static AddressKeyRow KeyRow(JsonObject extension) => new()
    {
        Type = WireCode.Parse<AddressKeyType>(extension.FindExtension("type")?.Obj("valueCoding")?.Str("code")),
        Value = extension.FindExtension("value")?.Str("valueString") ?? "",
    };

    private static string CodeOf(AddressKeyType type) => type.ToString().ToUpperInvariant();
}

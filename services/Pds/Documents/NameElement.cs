using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>HumanName</c>: from the seed's row and back.</summary>
internal static class NameElement
{
    public static JsonObject From(NameRow row, string id) =>
        new JsonObject { ["id"] = row.Id ?? id, ["use"] = WireCode.Of(row.Use) }
            .Set("family", row.Family)
            .Set("given", WireCode.Strings(row.Given))
            .Set("prefix", WireCode.Strings(row.Prefix))
            .Set("suffix", WireCode.Strings(row.Suffix))
            .Set("period", PeriodElement.Of(row.From, row.To));

    public static NameRow ToRow(JsonObject name) => new()
    {
        Id = name.Str("id"),
        Use = WireCode.Parse<NameUse>(name.Str("use")),
        Family = name.Str("family") ?? "",
        Given = [.. name.Strings("given")],
        Prefix = [.. name.Strings("prefix")],
        Suffix = [.. name.Strings("suffix")],
        From = PeriodElement.Start(name),
        To = PeriodElement.End(name),
    };
}

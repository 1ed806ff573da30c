using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>ContactPoint</c>: from the seed's row and back. A textphone is <c>other</c>, told by an extension.</summary>
internal static class TelecomElement
{
    private const string Other = "other";
    private const string Textphone = "textphone";

    public static JsonObject From(TelecomRow row, string id)
    {
        var telecom = new JsonObject { ["id"] = row.Id ?? id };
        if (row.System == TelecomSystem.Textphone)
        {
            telecom.Append("extension", ExtensionElement.Part(
                PatientExtensions.OtherContactSystem, "valueCoding", CodeSystems.OtherContactSystem.Coding(Textphone)));
        }

        return telecom
            .Set("system", row.System == TelecomSystem.Textphone ? Other : WireCode.Of(row.System))
            .Set("value", row.Value)
            .Set("use", WireCode.Of(row.Use))
            .Set("period", PeriodElement.Of(row.From, row.To));
    }

    public static TelecomRow ToRow(JsonObject telecom) => new()
    {
        Id = telecom.Str("id"),
        System = telecom.Str("system") == Other ? TelecomSystem.Textphone : WireCode.Parse<TelecomSystem>(telecom.Str("system")),
        Use = WireCode.Parse<TelecomUse>(telecom.Str("use")),
        Value = telecom.Str("value") ?? "",
        From = PeriodElement.Start(telecom),
        To = PeriodElement.End(telecom),
    };
}

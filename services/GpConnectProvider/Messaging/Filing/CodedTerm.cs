using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Filing;

/// <summary>Concepts and quantities of a message as a record holds them.</summary>
internal static class CodedTerm
{
    /// <summary>Stands for a concept that has no SNOMED CT code: its words are kept beside.</summary>
    private static readonly CodeRow CommentNote = new() { Code = "37331000000100", Term = "Comment note" };

    public static CodeRow Of(JsonObject? concept)
    {
        var coding = concept?.FindCoding(CareConnect.Snomed);
        var text = concept?.Str("text");

        return coding?.Str("code") is { } code
            ? new CodeRow { Code = code, Term = coding.Str("display") ?? text ?? code, Text = text }
            : CommentNote with { Text = text ?? concept?.Objects("coding").Select(other => other.Str("display")).FirstOrDefault() };
    }

    public static QuantityRow? QuantityOf(JsonObject? quantity) =>
        quantity?.Number("value") is { } value
            ? new QuantityRow
            {
                Value = value,
                Unit = quantity.Str("unit") ?? quantity.Str("code") ?? "",
                Ucum = quantity.Str("system") == CareConnect.Ucum ? quantity.Str("code") : null,
            }
            : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Itk3.Responses;

/// <summary>An acknowledgement as it came to the sender of the original.</summary>
/// <param name="ResponseTo">The ID of the original's header.</param>
/// <param name="SenderReference">As the original had it.</param>
/// <param name="Code">The code as written, whether or not it is in our table.</param>
/// <param name="Display">The text beside it.</param>
/// <param name="IsPositive">Whether <c>response.code</c> is <c>ok</c>.</param>
/// <param name="Diagnostics">What the receiver says about it.</param>
/// <param name="Outcome">The OperationOutcome itself.</param>
public sealed record ReceivedAcknowledgement(
    string ResponseTo, string SenderReference, string Code, string? Display, bool IsPositive, string? Diagnostics, JsonObject Outcome)
{
    public bool IsBusiness => Code.StartsWith('3');

    /// <summary>Null where the message is no acknowledgement that can be read.</summary>
    public static ReceivedAcknowledgement? Read(ReceivedBundle message)
    {
        var issue = message.Outcome?.Objects("issue").FirstOrDefault();
        var coding = issue?.Obj("details")?.FindCoding(ResponseCode.System);
        if (message.EventCode != MessageEvent.Response.Code || message.ResponseTo is not { } original || coding?.Str("code") is not { } code)
        {
            return null;
        }

        return new ReceivedAcknowledgement(
            original,
            message.Handling.Reference ?? "",
            code,
            coding.Str("display"),
            message.Header!.Obj("response")!.Str("code") == ResponseCodes.Ok,
            issue!.Str("diagnostics"),
            message.Outcome!);
    }
}

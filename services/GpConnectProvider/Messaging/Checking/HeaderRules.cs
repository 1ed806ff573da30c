using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>20006: the message without its payload: bundle, header and sender by their profiles, and who it says it is from.</summary>
internal static class HeaderRules
{
    private static readonly FhirValidator Validator = new(FhirVersion.Stu3, ValidationOptions.Lenient);
    private static readonly ProfileChecker Profiles = new(FhirVersion.Stu3);

    public static Response? Check(IncomingMessage message, Practice practice)
    {
        var fault = OfStructure(message.Bundle!) ?? OfProfiles(message.Bundle!) ?? OfContent(message);

        return fault is null ? null : new Response(ResponseCodes.HeaderValidation, fault);
    }

    private static string? OfStructure(ReceivedBundle bundle)
    {
        var outer = WithoutPayload(bundle);
        var payload = PayloadPath(bundle);

        return bundle.Issues
            .Where(issue => payload is null || !issue.Expression.StartsWith(payload, StringComparison.Ordinal))
            .Concat(Validator.Validate(outer))
            .Where(issue => issue.IsError)
            .Select(Findings.Of)
            .FirstOrDefault();
    }

    private static string? OfProfiles(ReceivedBundle bundle) =>
        Profiles.Check(WithoutPayload(bundle), ItkProfiles.MessageBundle)
            .Concat(Profiles.Check(bundle.Header!, ItkProfiles.MessageHeader))
            .Where(breach => breach.IsError)
            .Select(Findings.Of)
            .FirstOrDefault();

    private static string? OfContent(IncomingMessage message) => message switch
    {
        { Bundle.Sender: null } => "MessageHeader.sender leads to no organisation with an ODS code",
        { Product: { } product, Bundle.EventCode: var code } when code != product.Event.Code => $"MessageHeader.event is not {product.Event.Code}",
        { Bundle.SourceMailbox: var source, Control.FromDts: var from } when !string.Equals(source, from, StringComparison.OrdinalIgnoreCase) =>
            "MessageHeader.source.endpoint is not the mailbox that the message came from",
        { Bundle.Payload: null } => "MessageHeader.focus leads nowhere",
        _ => null,
    };

    // The payload is judged by itself, with codes of its own.
    private static JsonObject WithoutPayload(ReceivedBundle bundle)
    {
        var outer = (JsonObject)bundle.Bundle.DeepClone();
        if (bundle.Payload is not null && outer["entry"] is JsonArray entries && IndexOfPayload(bundle) is { } index)
        {
            entries[index]!["resource"] = new JsonObject { ["resourceType"] = "Bundle", ["type"] = "collection" };
        }

        return outer;
    }

    private static string? PayloadPath(ReceivedBundle bundle) => IndexOfPayload(bundle) is { } index ? $"Bundle.entry[{index}].resource" : null;

    private static int? IndexOfPayload(ReceivedBundle bundle)
    {
        var found = bundle.Bundle.Objects("entry").Index().Where(entry => ReferenceEquals(entry.Item.Obj("resource"), bundle.Payload)).ToList();

        return bundle.Payload is null || found.Count == 0 ? null : found[0].Index;
    }
}

using Microsoft.Extensions.Primitives;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Refusals;
using SpineSandbox.Ssp.Tls;

namespace SpineSandbox.Ssp.Gate;

/// <summary>What SSP checks before it forwards. The first rule that objects answers for all.</summary>
internal static class GateRules
{
    public static IReadOnlyList<GateRule> InOrder { get; } =
    [
        new("certificate", TlsRules.Certificate),
        new("verb", Verb),
        new("headers", SpineHeaders),
        new("token", Token),
        new("sender", Sender),
        new("receiver", Receiver),
        new("agreement", Agreement),
        new("endpoint", Endpoint),
        new("media-type", MediaType),
    ];

    // Verbs are case-sensitive: "get" is none.
    private static SspRefusal? Verb(SspRequest request) =>
        request.Method is "GET" or "POST" or "PUT"
            ? null
            : SspRefusals.MethodNotAllowed(new Refusal($"GP Connect uses GET, POST and PUT, not {request.Method}."));

    private static SspRefusal? SpineHeaders(SspRequest request)
    {
        // Sent twice, a header could mean one thing to SSP and another to the provider.
        var wrong =
            !IsSentOnce(request.TraceId) ? SspHeaders.TraceId :
            !IsSentOnce(request.From) ? SspHeaders.From :
            !IsSentOnce(request.To) ? SspHeaders.To :
            !IsSentOnce(request.InteractionHeader) ? SspHeaders.InteractionId : null;

        return wrong is null
            ? null
            : SspRefusals.HeaderMissing(wrong, new Refusal(
                $"{wrong} must be there, once, and not empty.", Remedy: $"Send all of {string.Join(", ", SspHeaders.All)}."));
    }

    private static SspRefusal? Token(SspRequest request) =>
        request.Claims is not null
            ? null
            : SspRefusals.HeaderMissing("Authorization", new Refusal(
                $"Each request carries a bearer token whose claims can be read: {request.TokenFault!.Diagnostics}.",
                Remedy: "Send Authorization: Bearer and an unsigned JWT: base64url, no padding, a dot at the end."));

    private static SspRefusal? Sender(SspRequest request)
    {
        var reason = request switch
        {
            { Sender: null } => $"The directory holds no system with the ASID of Ssp-From, {request.From}.",
            { Sender: { } sender } when !Holds(sender, request.Interaction) => $"The sender's system is not accredited for {request.InteractionHeader}.",
            _ => TlsRules.Objection(request),
        };

        return reason is null
            ? null
            : SspRefusals.Sender(request.From!, new Refusal(reason, RowOf(request.Sender), "Register the system for the interaction in SDS, or correct Ssp-From."));
    }

    private static SspRefusal? Receiver(SspRequest request)
    {
        var reason = request switch
        {
            { Receiver: null } => $"The directory holds no system with the ASID of Ssp-To, {request.To}.",
            { Receiver: { } receiver } when !Holds(receiver, request.Interaction) => $"The receiver's system is not accredited for {request.Interaction}.",
            { Endpoints: [] } => $"The receiver's party key {request.Receiver.PartyKey} has no endpoint registered for {request.Interaction}.",
            _ => null,
        };

        return reason is null
            ? null
            : SspRefusals.Receiver(request.To!, new Refusal(reason, RowOf(request.Receiver), "Register system and endpoint for the interaction in SDS, or correct Ssp-To."));
    }

    private static SspRefusal? Agreement(SspRequest request)
    {
        var verdict = request.Agreements.Decide(request.Sender!.OdsCode, request.Receiver!.OdsCode, request.GpConnect?.Product, request.Today);

        return verdict.Objection is not { } objection
            ? null
            : SspRefusals.NoAgreement(request.From!, request.To!, new Refusal(
                objection,
                verdict.Agreement is { } agreement ? $"agreements/{agreement.Id}" : null,
                $"PUT /_sandbox/agreements/{{id}} on SSP, or add a row to the seed's agreements."));
    }

    private static SspRefusal? Endpoint(SspRequest request)
    {
        if (request.Endpoints.Any(endpoint => RegisteredTarget.Covers(endpoint.Address, request.Target)))
        {
            return null;
        }

        var registered = request.Endpoints[0];
        return SspRefusals.OtherEndpoint(registered, request.Target, new Refusal(
            $"SSP forwards only below the address that SDS holds, letter for letter: {registered.Address}.",
            $"endpoints/{registered.Id}",
            "Put the address from SDS, unchanged, behind SSP's own, and the FHIR request behind that."));
    }

    private static SspRefusal? MediaType(SspRequest request) =>
        MediaTypes.Objection(request) is { } objection
            ? SspRefusals.UnsupportedMediaType(new Refusal(objection, Remedy: "Use application/fhir+json or application/fhir+xml; for Access Record HTML, application/json+fhir or application/xml+fhir."))
            : null;

    private static bool IsSentOnce(StringValues header) => header is [{ } value] && !string.IsNullOrWhiteSpace(value);

    private static bool Holds(AccreditedSystemRow system, InteractionId? interaction) =>
        interaction is { } id && system.Interactions.Contains(id);

    private static string? RowOf(AccreditedSystemRow? system) => system is null ? null : $"systems/{system.Asid}";
}

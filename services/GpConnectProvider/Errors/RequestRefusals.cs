using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>What is wrong with the address, the headers, the token or the media types of a request.</summary>
internal static class RequestRefusals
{
    public static GpConnectException UnknownPractice(string odsCode) => new(
        SpineErrorCodes.InvalidOdsCode,
        $"No practice with the ODS code '{odsCode}' is served here.",
        new Refusal("The ODS code in the URL must be that of a practice of this provider.", null, "Take the service root that SDS holds for the practice."));

    public static GpConnectException NotImplemented(string verb, string path) => new(
        SpineErrorCodes.NotImplemented,
        $"{verb} {path} is not implemented at this service root.",
        new Refusal("The FHIR resource or operation does not exist at this service root.", null, "GET metadata lists what does."));

    public static GpConnectException HeaderBlank(string header) => BadRequest(
        $"{header} header blank",
        new Refusal($"Every GP Connect request carries the header {header}.", null, $"Send {string.Join(", ", SspHeaders.All)}."));

    public static GpConnectException WrongReceiver(Practice practice) => BadRequest(
        $"{SspHeaders.To} header does not match ASID of system",
        new Refusal(
            $"{SspHeaders.To} must be the ASID of the system that answers for {practice.OdsCode}.",
            $"practices/{practice.OdsCode}",
            $"Send {practice.Asid}, which SDS gives for this practice and interaction."));

    public static GpConnectException UnknownInteraction(string interactionId) => BadRequest(
        $"Unable to locate interaction corresponding to the given interaction ID ({interactionId})",
        new Refusal($"{SspHeaders.InteractionId} must be one of the published interaction IDs.", null, "Compare letter by letter: IDs are case-sensitive."));

    public static GpConnectException WrongVerb(GpConnectInteraction interaction) => BadRequest(
        $"The interaction ID does not match the HTTP request verb ({interaction.Id})",
        Mismatch(interaction));

    public static GpConnectException WrongResource(GpConnectInteraction interaction) => BadRequest(
        $"Resource in request does not match resource in interaction ({interaction.Id})",
        Mismatch(interaction));

    public static GpConnectException WrongOperation(GpConnectInteraction interaction) => BadRequest(
        $"Operation in request does not match operation in interaction ({interaction.Id})",
        Mismatch(interaction));

    public static GpConnectException BadToken(JwtFault fault) => new(
        fault.Error,
        fault.Diagnostics,
        new Refusal("The GP Connect JWT in the Authorization header must hold.", null, fault.Diagnostics));

    public static GpConnectException NotAcceptable(string asked) => UnsupportedMediaType(
        "Unsupported accept media type", "invalid", $"The answer can be had as JSON or XML of this FHIR release, not as '{asked}'.");

    public static GpConnectException UnsupportedBody(string contentType) => UnsupportedMediaType(
        "Unsupported content media type", "invalid", $"The body must be FHIR JSON or XML of this release, not '{contentType}'.");

    public static GpConnectException NoContentType() => UnsupportedMediaType(
        "No content media type set", "incomplete", "A request with a body says in Content-Type what it is.");

    public static GpConnectException Disabled(Practice practice, GpConnectProduct? product) => new(
        SpineErrorCodes.AccessDenied,
        product is null ? "GP Connect not enabled" : "Service type disabled",
        new Refusal(
            product is null ? $"{practice.Name} has switched GP Connect off." : $"{practice.Name} has switched {product} off.",
            $"practices/{practice.OdsCode}",
            $"PATCH /_sandbox/practices/{practice.OdsCode} switches it on."));

    private static GpConnectException BadRequest(string diagnostics, Refusal reason) => new(SpineErrorCodes.BadRequest, diagnostics, reason);

    private static Refusal Mismatch(GpConnectInteraction interaction) => new(
        $"{SspHeaders.InteractionId} must fit verb and path: this one is {interaction.Verb} {interaction.Path}.",
        null,
        "Send the interaction ID of the call that is made.");

    private static GpConnectException UnsupportedMediaType(string diagnostics, string issueCode, string rule) =>
        new(SpineErrorCodes.BadRequest with { Status = StatusCodes.Status415UnsupportedMediaType }, diagnostics, new Refusal(rule)) { IssueCode = issueCode };
}

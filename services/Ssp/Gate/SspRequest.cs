using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Tls;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Spine.Tokens;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Gate;

/// <summary>One request at the gate: what the consumer says on the wire, beside what the directory says of it.</summary>
internal sealed class SspRequest
{
    private SspRequest(HttpContext context, AgreementBook agreements, DateOnly today)
    {
        Method = context.Request.Method;
        Headers = context.Request.Headers;
        TraceId = Headers[SspHeaders.TraceId];
        From = Headers[SspHeaders.From];
        To = Headers[SspHeaders.To];
        InteractionHeader = Headers[SspHeaders.InteractionId];
        Agreements = agreements;
        Today = today;

        // The raw target: "https://" inside the path, %7C and $ must reach the provider as the consumer wrote them.
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Target = raw.StartsWith('/') ? raw[1..] : "";
    }

    public required DateTimeOffset At { get; init; }

    public string Method { get; }

    public IHeaderDictionary Headers { get; }

    /// <summary>The provider's full URL: the raw request target after the first slash.</summary>
    public string Target { get; }

    /// <summary>The Ssp-TraceID as it was sent; as with the next three, any number of times.</summary>
    public StringValues TraceId { get; }

    public StringValues From { get; }

    public StringValues To { get; }

    /// <summary>The Ssp-InteractionID as it was sent.</summary>
    public StringValues InteractionHeader { get; }

    /// <summary>Every claim of the token, as it was written: a JSON object in UTF-8. Null where none can be read.</summary>
    public byte[]? Claims { get; private init; }

    /// <summary>What is wrong with a token that cannot be read.</summary>
    public JwtFault? TokenFault { get; private init; }

    /// <summary>Null where the header does not hold an interaction ID.</summary>
    public InteractionId? Interaction { get; private init; }

    /// <summary>The row of the interaction in the table of GP Connect; null for any other.</summary>
    public GpConnectInteraction? GpConnect { get; private init; }

    /// <summary>The system that <c>Ssp-From</c> names; null where the directory holds none.</summary>
    public AccreditedSystemRow? Sender { get; private init; }

    /// <summary>The system that <c>Ssp-To</c> names; null where the directory holds none.</summary>
    public AccreditedSystemRow? Receiver { get; private init; }

    /// <summary>What the receiver's message handling server has registered for the interaction.</summary>
    public IReadOnlyList<MessageHandlingRow> Endpoints { get; private init; } = [];

    /// <summary>The certificate that the consumer showed; null on the plain port.</summary>
    public ShownCertificate? Shown { get; private init; }

    public AgreementBook Agreements { get; }

    public DateOnly Today { get; }

    public static SspRequest Read(HttpContext context, DirectorySnapshot directory, AgreementBook agreements, TimeProvider clock)
    {
        var headers = context.Request.Headers;
        InteractionId? interaction = InteractionId.TryParse(headers[SspHeaders.InteractionId], out var known) ? known : null;
        var receiver = Find(directory, headers[SspHeaders.To]);

        // Claims are read for the audit, of each request. Whether they hold is the provider's to judge, in the provider's words.
        var fault = GpConnectJwtReader.ReadClaims(headers.Authorization, out var claims);

        return new SspRequest(context, agreements, clock.Today())
        {
            At = clock.GetUtcNow(),
            Claims = claims,
            TokenFault = fault,
            Interaction = interaction,
            GpConnect = interaction is { } id ? GpConnectInteractions.Find(id) : null,
            Sender = Find(directory, headers[SspHeaders.From]),
            Receiver = receiver,
            Shown = ShownCertificate.Of(context),
            Endpoints = receiver is not null && interaction is { } asked ? directory.FindEndpoints(receiver, asked) : [],
        };
    }

    private static AccreditedSystemRow? Find(DirectorySnapshot directory, StringValues header) =>
        Asid.TryParse(header, out var asid) ? directory.FindSystem(asid) : null;
}

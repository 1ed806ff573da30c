using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Ssp.Refusals;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>The ways in which a provider fails a request, as SSP words them.</summary>
internal static class ForwardingFailure
{
    public static readonly Refusal ConsumerLeft = new("The consumer closed the connection before it had the whole answer.");

    /// <summary>The answer had begun: SSP can only break it off, so that nobody takes the half for the whole.</summary>
    public static readonly Refusal BrokenOff = new(
        "The provider broke off within its answer, or fell silent; SSP broke the connection to the consumer off too.",
        Remedy: "Look at the provider's log.");

    /// <summary>What the consumer is told where nothing of an answer has gone out yet.</summary>
    public static SspRefusal Of(ForwarderError error, Exception? exception, string target, TimeSpan patience) => error switch
    {
        // A connection that could not be made in time is a TimeoutException within the cancellation; silence is not.
        ForwarderError.RequestTimedOut when exception?.InnerException is not TimeoutException =>
            SspRefusals.ProviderTooSlow(target, new Refusal($"The provider did not begin its answer within {patience.TotalSeconds:0.###} s.")),
        _ => SspRefusals.ProviderUnreachable(target, new Refusal(
            $"The provider could not be reached, or did not answer in HTTP: {exception?.Message}", Remedy: "See that the provider listens at the address that SDS holds.")),
    };
}

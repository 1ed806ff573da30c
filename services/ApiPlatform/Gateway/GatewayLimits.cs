using Microsoft.AspNetCore.Http.Features;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>How large what passes may be, whether it says so beforehand or not.</summary>
internal static class GatewayLimits
{
    /// <summary>Bounds the body of a call: what says that it is larger is refused, and what only turns out to be breaks off.</summary>
    /// <exception cref="PlatformException">It says so.</exception>
    public static void Bound(HttpContext context, long maximum)
    {
        if (context.Request.ContentLength > maximum)
        {
            throw BodyTooLarge(maximum);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = maximum;
        }
    }

    /// <summary>Whether forwarding ended because the caller sent more than it may.</summary>
    public static bool IsBodyTooLarge(Exception? fault) => fault is AggregateException several
        ? several.InnerExceptions.Any(IsBodyTooLarge)
        : fault is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };

    public static PlatformException BodyTooLarge(long maximum) => new(PlatformFaults.BodyTooLarge(), new Refusal(
        $"Calls with a body above {maximum} bytes do not pass the platform.", null, "Send less at once."));

    public static PlatformException AnswerTooLarge(long maximum) => new(PlatformFaults.AnswerTooLarge(), new Refusal(
        $"Answers above {maximum} bytes do not pass the platform.", null, "Ask for less at once."));
}

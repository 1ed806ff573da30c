using Microsoft.AspNetCore.Http.Features;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>How large what passes may be, whether it says so beforehand or not.</summary>
internal static class GatewayLimits
{
    /// <summary>Bounds the body of a call. One that does not say how long it is must have come before any of it may go on.</summary>
    /// <exception cref="PlatformException">It is larger.</exception>
    public static async Task BoundAsync(HttpContext context, long maximum)
    {
        if (context.Request.ContentLength > maximum)
        {
            throw BodyTooLarge(maximum);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = maximum;
        }

        if (context.Request.ContentLength is not null || context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            return;
        }

        var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw BodyTooLarge(maximum);
        }

        body.Position = 0;
        context.Request.Body = body;
    }

    public static PlatformException AnswerTooLarge(long maximum) => new(PlatformFaults.AnswerTooLarge(), new Refusal(
        $"Answers above {maximum} bytes do not pass the platform.", null, "Ask for less at once."));

    private static PlatformException BodyTooLarge(long maximum) => new(PlatformFaults.BodyTooLarge(), new Refusal(
        $"Calls with a body above {maximum} bytes do not pass the platform.", null, "Send less at once."));
}

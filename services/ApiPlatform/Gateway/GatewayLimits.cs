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

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = null; // It would count the frames of chunks too.
        }

        if (context.Request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
        {
            context.Request.Body = await WholeAsync(context.Request.Body, maximum, context.RequestAborted);
        }
    }

    public static PlatformException AnswerTooLarge(long maximum) => new(PlatformFaults.AnswerTooLarge(), new Refusal(
        $"Answers above {maximum} bytes do not pass the platform.", null, "Ask for less at once."));

    private static PlatformException BodyTooLarge(long maximum) => new(PlatformFaults.BodyTooLarge(), new Refusal(
        $"Calls with a body above {maximum} bytes do not pass the platform.", null, "Send less at once."));

    private static async Task<MemoryStream> WholeAsync(Stream sent, long maximum, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await sent.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > maximum)
            {
                throw BodyTooLarge(maximum);
            }
        }

        body.Position = 0;

        return body;
    }
}

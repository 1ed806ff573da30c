using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Carries an admitted call to its target and the answer back.</summary>
internal sealed class GatewayForwarder(
    IHttpForwarder forwarder, IHttpMessageHandlerFactory handlers, ForwardedCalls calls, IOptions<GatewayOptions> options, IOptions<SandboxOptions> sandbox) : IDisposable
{
    /// <summary>The client whose connections go to targets.</summary>
    public const string Client = "gateway";

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _userAgent = $"{Caller.ProductPrefix}{sandbox.Value.Name}/{SandboxVersion.Number}";

    private readonly HttpMessageInvoker _invoker = new(handlers.CreateHandler(Client), disposeHandler: false);

    private readonly ForwarderRequestConfig _config = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = options.Value.Timeout,
    };

    /// <param name="target">The whole URL, as it is to be sent.</param>
    /// <param name="headers">What takes the place of the caller's headers of these names.</param>
    /// <exception cref="PlatformException">No answer came, or one that is too large; or what the caller sent is.</exception>
    public async Task ForwardAsync(HttpContext context, string target, params IReadOnlyList<(string Name, string Value)> headers)
    {
        await GatewayLimits.BoundAsync(context, options.Value.MaximumBody);
        context.Features.Set<IHttpUpgradeFeature>(null);
        var url = new Uri(target, AsWritten);
        var call = calls.Begin(context, url);
        var transformer = new GatewayTransformer(url, _userAgent, headers, call, options.Value.MaximumAnswer);
        var error = await forwarder.SendAsync(context, target, _invoker, _config, transformer);
        if (transformer.TooLarge)
        {
            throw GatewayLimits.AnswerTooLarge(options.Value.MaximumAnswer);
        }

        if (error == ForwarderError.None)
        {
            return;
        }

        call.Failed();
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var fault = context.Features.Get<IForwarderErrorFeature>()?.Exception;
        context.Response.Clear();
        throw NoAnswer(target, error, fault);
    }

    public void Dispose() => _invoker.Dispose();

    private static PlatformException NoAnswer(string target, ForwarderError error, Exception? fault) => new(
        PlatformFaults.Other(
            error == ForwarderError.RequestTimedOut ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status503ServiceUnavailable, fault?.Message ?? $"{error}"),
        new Refusal($"{target} did not answer: {error}.", null, "See in the dashboard that the service behind the address runs."),
        fault);
}

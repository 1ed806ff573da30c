using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.Sandbox.Exchanges;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Carries an admitted call to its target and the answer back.</summary>
internal sealed class GatewayForwarder(
    IHttpForwarder forwarder, IHttpMessageHandlerFactory handlers, IOptions<GatewayOptions> options, IOptions<Sandbox.Hosting.SandboxOptions> sandbox) : IDisposable
{
    /// <summary>The client whose handlers record what is sent.</summary>
    public const string Client = "gateway";

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpMessageInvoker _invoker = new(handlers.CreateHandler(Client), disposeHandler: false);

    private readonly ForwarderRequestConfig _config = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = options.Value.Timeout,
    };

    /// <param name="target">The whole URL, as it is to be sent.</param>
    /// <param name="headers">What takes the place of the caller's headers of these names.</param>
    /// <exception cref="PlatformException">No answer came, or one that is too large.</exception>
    public async Task ForwardAsync(HttpContext context, string target, params IReadOnlyList<(string Name, string Value)> headers)
    {
        context.Features.Set<IHttpUpgradeFeature>(null);
        var transformer = new GatewayTransformer(new Uri(target, AsWritten), headers, sandbox.Value.Name, options.Value.MaximumAnswer);
        var error = await forwarder.SendAsync(context, target, _invoker, _config, transformer);
        if (transformer.TooLarge)
        {
            throw new PlatformException(PlatformFaults.AnswerTooLarge(), new Refusal(
                $"Answers above {options.Value.MaximumAnswer} bytes do not pass the platform.", null, "Ask for less at once."));
        }

        if (error == ForwarderError.None || context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var fault = context.Features.Get<IForwarderErrorFeature>()?.Exception;
        var status = error == ForwarderError.RequestTimedOut ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status503ServiceUnavailable;
        context.Response.Clear();
        throw new PlatformException(
            PlatformFaults.Other(status, fault?.Message ?? $"{error}"),
            new Refusal($"{target} did not answer: {error}.", null, "See in the dashboard that the service behind the address runs."),
            fault);
    }

    public void Dispose() => _invoker.Dispose();
}

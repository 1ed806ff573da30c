using Microsoft.Net.Http.Headers;

namespace SpineSandbox.Sandbox.Clients;

/// <summary>Tells who calls: our own services name themselves in User-Agent, SSP in Forwarded, consumers by their ASID.</summary>
public static class Caller
{
    /// <summary>Begins the User-Agent of each service of the sandbox; the resource name follows.</summary>
    public const string ProductPrefix = "spine-sandbox-";

    /// <summary>What SSP adds, as RFC 7239 lets a proxy say that a request came through it.</summary>
    public const string ForwardedBySsp = "by=_ssp";

    /// <summary>A caller that does not say who it is.</summary>
    public const string Unknown = "client";

    private const string FromHeader = "Ssp-From";

    public static string Of(HttpRequest request)
    {
        if (request.Headers["Forwarded"].ToString().Contains(ForwardedBySsp, StringComparison.Ordinal))
        {
            return "ssp";
        }

        var agent = request.Headers[HeaderNames.UserAgent].ToString();
        if (agent.StartsWith(ProductPrefix, StringComparison.Ordinal))
        {
            return agent[ProductPrefix.Length..].Split('/', ' ')[0];
        }

        var asid = request.Headers[FromHeader].ToString();
        return asid.Length > 0 ? asid : Unknown;
    }
}

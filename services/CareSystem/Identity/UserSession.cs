using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.CareSystem.Identity;

/// <summary>
/// The session of a user with this system: as long as the browser is open, or until somebody else signs in. Within it the message
/// handling server may answer from its cache.
/// </summary>
internal sealed class UserSession(IHttpContextAccessor context, IOptions<SandboxOptions> options)
{
    private string CookieName => $"session-{options.Value.Name}";

    /// <summary>The name of the session; a new one where there is none.</summary>
    public string Id => field ??= context.HttpContext?.Request.Cookies[CookieName] is { Length: > 0 } going ? going : Begin();

    /// <summary>Begins another.</summary>
    public string Begin()
    {
        var id = Guid.NewGuid().ToString("N");
        if (context.HttpContext is { Response.HasStarted: false } request)
        {
            request.Response.Cookies.Append(CookieName, id, Cookies.OfSession);
        }

        return id;
    }
}

using System.Collections.Concurrent;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.PatientApp.Identity;

/// <summary>Who is logged in in which browser.</summary>
internal sealed class Sessions : IResettable
{
    private const string Cookie = "patient-app-session";

    private readonly ConcurrentDictionary<string, Session> _sessions = new();
    private readonly ConcurrentDictionary<string, bool> _states = new();

    public Session? Of(HttpRequest request) => request.Cookies[Cookie] is { } id ? _sessions.GetValueOrDefault(id) : null;

    public void Begin(HttpResponse response, Session session)
    {
        var id = Guid.NewGuid().ToString("N");
        _sessions[id] = session;
        response.Cookies.Append(Cookie, id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
    }

    public void End(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } id)
        {
            _sessions.TryRemove(id, out _);
        }

        context.Response.Cookies.Delete(Cookie);
    }

    /// <summary>A word that the answer to a login must bring back, so that nobody logs somebody in who did not ask.</summary>
    public string NewState()
    {
        var state = Guid.NewGuid().ToString("N");
        _states[state] = true;

        return state;
    }

    public bool TakeState(string state) => _states.TryRemove(state, out _);

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        _sessions.Clear();
        _states.Clear();

        return Task.CompletedTask;
    }
}

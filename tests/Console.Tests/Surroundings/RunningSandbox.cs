extern alias Pds;

using AngleSharp.Dom;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests.Surroundings;

/// <summary>A console beside a real PDS, a message handling server of the test's choice, and an address where nobody listens.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private readonly SandboxService<Program> _console;
    private readonly SandboxService<Pds::Program> _pds = new("pds");

    public RunningSandbox(string mhs = "http://127.0.0.1:1", IReadOnlyDictionary<string, string>? careSystems = null)
    {
        var pds = _pds.Listen();
        Pds = new HttpClient { BaseAddress = new Uri(pds) };
        _console = new SandboxService<Program>("console").Knowing("pds", pds).Knowing("sds", "http://127.0.0.1:1").Knowing("single-system-mhs", mhs);
        foreach (var (name, address) in careSystems ?? new Dictionary<string, string>())
        {
            _console.Knowing(name, address);
        }

        // Over a real connection: what is live reaches a browser event by event.
        Console = new HttpClient { BaseAddress = new Uri(_console.Listen()) };
    }

    public HttpClient Console { get; }

    public HttpClient Pds { get; }

    public Task<IDocument> SeeAsync(string path) => Console.SeeAsync(path);

    /// <summary>Fills in and sends the page's form that posts.</summary>
    public Task<IDocument> SendFormAsync(string path, params (string Field, string Value)[] filled) => Console.SendFormAsync(path, null, filled);

    /// <summary>Has PDS answer something, so that there is an exchange to look at.</summary>
    public async Task AskPdsAsync(string nhsNumber, string? traceId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/personal-demographics/FHIR/R4/Patient/{nhsNumber}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        if (traceId is not null)
        {
            request.Headers.Add("traceparent", $"00-{traceId}-00f067aa0ba902b7-01");
        }

        using var answer = await Pds.SendAsync(request);
        await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Console.Dispose();
        Pds.Dispose();
        await _console.DisposeAsync();
        await _pds.DisposeAsync();
    }
}

extern alias PatientApp;
extern alias Pds;
extern alias Provider;
extern alias Sds;

namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>The platform and all who stand behind it, each at a port of its own and with a clock that stands still.</summary>
internal sealed class RunningPlatform : IAsyncDisposable
{
    private readonly SandboxService<Program> _platform;
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private readonly SandboxService<Sds::Program> _sds = new("sds");
    private readonly SandboxService<Provider::Program> _provider = new("provider");
    private readonly SandboxService<PatientApp::Program> _app = new("patient-app");

    /// <param name="settings">Further settings of the platform.</param>
    public RunningPlatform(params (string Key, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        PatientAppAddress = $"http://127.0.0.1:{FreePort.Next()}";
        var pds = _pds.Knowing("api-platform", address).Listen();
        var provider = _provider.Knowing("api-platform", address).Knowing("pds", pds).Listen();
        var sds = _sds.Knowing("provider", provider).Knowing("provider-single", "http://127.0.0.1:1").Listen();
        _platform = new SandboxService<Program>("api-platform")
            .Knowing("api-platform", address).Knowing("pds", pds).Knowing("sds", sds).Knowing("provider", provider)
            .Knowing("patient-app", PatientAppAddress);
        foreach (var (key, value) in Unlimited.Concat(settings))
        {
            _platform.With(key, value);
        }

        _platform.Listen(new Uri(address).Port);
        Address = address;
        _app.Knowing("api-platform", address).Knowing("patient-app", PatientAppAddress).Listen(new Uri(PatientAppAddress).Port);
        ProviderAddress = provider;
        PdsAddress = pds;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>Without a trailing slash.</summary>
    public string Address { get; }

    public string ProviderAddress { get; }

    public string PdsAddress { get; }

    public string PatientAppAddress { get; }

    /// <summary>Follows no redirect.</summary>
    public HttpClient Http { get; }

    public DateTimeOffset Now => _platform.Clock.GetUtcNow();

    // Clocks stand still, and with them the buckets of the spike arrest.
    private static (string Key, string Value)[] Unlimited =>
    [
        ("ApiPlatform:Gateway:DefaultLimit:PerMinute", "1000000"),
        ("ApiPlatform:Gateway:DefaultLimit:PerSecond", "1000000"),
        ("ApiPlatform:Gateway:Limits:personal-demographics-service:PerMinute", "1000000"),
        ("ApiPlatform:Gateway:Limits:personal-demographics-service:PerSecond", "1000000"),
        ("ApiPlatform:Gateway:Limits:spine-directory-service:PerMinute", "1000000"),
        ("ApiPlatform:Gateway:Limits:spine-directory-service:PerSecond", "1000000"),
    ];

    /// <summary>Lets time pass, for everybody.</summary>
    public void Advance(TimeSpan by)
    {
        _platform.Clock.Advance(by);
        _pds.Clock.Advance(by);
        _sds.Clock.Advance(by);
        _provider.Clock.Advance(by);
        _app.Clock.Advance(by);
    }

    public async Task<PlatformAnswer> SendAsync(HttpRequestMessage request) => await PlatformAnswer.OfAsync(await Http.SendAsync(request));

    public Task<PlatformAnswer> PostAsync(string path, params (string Field, string? Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Field, field.Value!))),
    });

    /// <summary>A call with a token and an X-Request-ID.</summary>
    public Task<PlatformAnswer> CallAsync(HttpMethod method, string path, string? token, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        Dictionary<string, string> all = new() { ["X-Request-ID"] = Guid.NewGuid().ToString() };
        if (token is not null)
        {
            all["Authorization"] = $"Bearer {token}";
        }

        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        foreach (var (name, value) in all)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/fhir+json");
        }

        return SendAsync(request);
    }

    /// <summary>What a practice's desk would do.</summary>
    public async Task SetOnlineAccessAsync(JsonObject access)
    {
        using var answer = await Http.PutAsync(
            new Uri($"{ProviderAddress}/_sandbox/online-access"), new StringContent(access.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _platform.DisposeAsync();
        await _provider.DisposeAsync();
        await _sds.DisposeAsync();
        await _pds.DisposeAsync();
    }
}

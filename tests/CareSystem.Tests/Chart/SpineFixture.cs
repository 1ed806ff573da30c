extern alias Mhs;
extern alias Pds;
extern alias Provider;
extern alias Sds;
extern alias Ssp;

using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using SpineSandbox.CareSystem.Tests.Chart;
using SpineSandbox.Testing;

[assembly: AssemblyFixture(typeof(SpineFixture))]

namespace SpineSandbox.CareSystem.Tests.Chart;

/// <summary>A care system with the whole Spine and a practice behind it, all in this process. Its clock stands on 2 March 2026, 09:30.</summary>
public sealed class SpineFixture : IAsyncLifetime
{
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private readonly SandboxService<Sds::Program> _sds = new("sds");
    private readonly SandboxService<Ssp::Program> _ssp = new("ssp");
    private readonly SandboxService<Provider::Program> _provider = new("provider");
    private readonly SandboxService<Mhs::Program> _mhs = new("single-system-mhs");
    private readonly SandboxService<Program> _careSystem = new("single-system-ehr");
    private HttpClient? _http;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var pds = _pds.Listen();
        var provider = _provider.Knowing("pds", pds).Listen();
        var sds = _sds.Knowing("provider", provider).Knowing("provider-single", provider).Listen();
        var ssp = _ssp.Knowing("sds", sds).Knowing("provider", provider).Listen();
        var mhs = _mhs.Knowing("pds", pds).Knowing("sds", sds).Knowing("ssp", ssp).Knowing("provider", provider).Listen();
        _http = _careSystem
            .With("Sandbox:Topology", "single-system").With("Sandbox:System", "ehr")
            .Knowing("single-system-mhs", mhs).Knowing("pds", pds)
            .CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        await UntilHealthyAsync(ssp);
    }

    public static string PathOf(string role, string page) => $"/patients/{ShippedSeed.Role(role)}/{page}";

    public Task<HttpResponseMessage> GetAsync(string path) => _http!.GetAsync(new Uri(path, UriKind.Relative), Token);

    /// <summary>The page as a browser without JavaScript would build it.</summary>
    public async Task<IDocument> SeeAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();

        return await ReadAsync(answer);
    }

    /// <summary>Fills in and sends the form with a button, as a browser without JavaScript does.</summary>
    /// <returns>Where it led, or null where the page came back.</returns>
    public async Task<(string? Location, IDocument Page)> SendAsync(string path, string button, params (string Name, string Value)[] filled)
    {
        var form = (await SeeAsync(path)).QuerySelectorAll<IHtmlFormElement>("form[method=post]").Single(one => one.TextContent.Contains(button, StringComparison.Ordinal));
        var hidden = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden" && filled.All(one => one.Name != input.Name)).Select(input => (input.Name!, input.Value));
        using var content = new FormUrlEncodedContent([.. hidden.Concat(filled).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        using var answer = await _http!.PostAsync(new Uri(path, UriKind.Relative), content, Token);

        return (answer.Headers.Location is { } led ? new Uri(new Uri("http://localhost"), led).PathAndQuery : null, await ReadAsync(answer));
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _careSystem.DisposeAsync();
        await _mhs.DisposeAsync();
        await _ssp.DisposeAsync();
        await _sds.DisposeAsync();
        await _provider.DisposeAsync();
        await _pds.DisposeAsync();
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Token);

        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html), Token);
    }

    // SSP is ready once it holds the directory.
    private static async Task UntilHealthyAsync(string address)
    {
        using var http = new HttpClient();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await http.GetAsync(new Uri($"{address}/health"), deadline.Token)).IsSuccessStatusCode)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), deadline.Token);
        }
    }
}

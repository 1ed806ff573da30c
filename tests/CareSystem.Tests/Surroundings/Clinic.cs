using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.CareSystem.Tests.Surroundings;

/// <summary>A care system in front of a message handling server that tells a recorded journey.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    private readonly SandboxService<Program> _careSystem;
    private readonly HttpClient _http;

    private Clinic(SandboxService<Program> careSystem, RecordedService? mhs)
    {
        _careSystem = careSystem;
        _http = careSystem.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        Mhs = mhs;
    }

    /// <summary>Null where nothing listens at its address.</summary>
    public RecordedService? Mhs { get; }

    public static async Task<Clinic> OpenAsync(JourneyResult journey) => await OpenAsync(Results.Ok(journey));

    public static async Task<Clinic> OpenAsync(IResult answer)
    {
        var mhs = await RecordedService.StartAsync(_ => answer);

        return new Clinic(CareSystem(mhs.Address), mhs);
    }

    public static Clinic WithoutMessageHandlingServer() => new(CareSystem("http://127.0.0.1:1"), null);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page as a browser without JavaScript would build it.</summary>
    public async Task<IDocument> SeeAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync();

        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html));
    }

    public Task<IDocument> SeeRecordAsync(string? section = null) =>
        SeeAsync($"/patients/{People.PlainNumber}{(section is null ? "" : $"?section={section}")}");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _careSystem.DisposeAsync();
        if (Mhs is not null)
        {
            await Mhs.DisposeAsync();
        }
    }

    private static SandboxService<Program> CareSystem(string mhs) =>
        new SandboxService<Program>("single-system-ehr")
            .With("Sandbox:Topology", "single-system").With("Sandbox:System", "ehr")
            .Knowing("single-system-mhs", mhs);
}

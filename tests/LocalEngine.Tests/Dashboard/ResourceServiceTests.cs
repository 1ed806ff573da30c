using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using SpineSandbox.LocalEngine.Dashboard;
using SpineSandbox.LocalEngine.Dashboard.Wire;
using SpineSandbox.LocalEngine.Running;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Tests.Dashboard;

/// <summary>Talks to the resource service as the dashboard does: gRPC over cleartext HTTP/2.</summary>
public sealed class ResourceServiceTests : IAsyncLifetime
{
    private const string Key = "the key of this run";

    private readonly ResourceStore _store;
    private readonly HttpClient _http = new() { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
    private WebApplication? _server;

    public ResourceServiceTests()
    {
        var builder = TestAppHost.Create();
        var pds = builder.AddProject("pds", "Pds.csproj", launchProfileName: null)
            .WithHttpEndpoint(port: 8710, name: "http", isProxied: false)
            .WithHttpHealthCheck("/health")
            .WithCommand("greet", "Greet", _ => Task.FromResult(CommandResults.Success("hello")), new CommandOptions { IsHighlighted = true });
        builder.AddProject("child", "Child.csproj", launchProfileName: null).WithParentRelationship(pds);
        _store = builder.Store();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var anywhere = new Uri("http://localhost:0");
        _server = await ResourceServiceHost.StartAsync(
            new DashboardOptions(anywhere, anywhere, anywhere, "", "", Key),
            new ResourceService("Test sandbox", _store, TestAppHost.NoLifecycles()),
            Token);
        _http.BaseAddress = new Uri(_server.Urls.Single());
        _http.DefaultRequestHeaders.Add("x-resource-service-api-key", Key);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server!.DisposeAsync();
    }

    [Fact]
    public async Task Tells_the_name_of_the_application()
    {
        using var response = await CallAsync("GetApplicationInformation", new InitialResourceData());

        var body = await response.Content.ReadAsStreamAsync(Token);
        var answer = await GrpcFrame.ReadAsync(body, ApplicationInformationResponse.Parser, Token);
        await body.CopyToAsync(Stream.Null, Token);

        Assert.Equal("Test sandbox", answer.ApplicationName);
        Assert.Equal("application/grpc", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("0", Assert.Single(response.TrailingHeaders.GetValues("grpc-status")));
    }

    [Fact]
    public async Task Refuses_who_does_not_know_the_key_of_this_run()
    {
        _http.DefaultRequestHeaders.Remove("x-resource-service-api-key");

        using var response = await CallAsync("GetApplicationInformation", new InitialResourceData());

        Assert.Equal("16", Assert.Single(response.Headers.GetValues("grpc-status")));
    }

    [Fact]
    public async Task Refuses_a_method_that_it_does_not_have()
    {
        using var response = await CallAsync("UploadFile", new InitialResourceData());

        Assert.Equal("12", Assert.Single(response.Headers.GetValues("grpc-status")));
    }

    [Fact]
    public async Task Sends_every_resource_first_and_then_each_change()
    {
        using var response = await CallAsync("WatchResources", new InitialResourceData());
        var body = await response.Content.ReadAsStreamAsync(Token);
        var pds = _store.Instance("pds");

        var first = await GrpcFrame.ReadAsync(body, WatchResourcesUpdate.Parser, Token);
        _store.Update(pds, snapshot => snapshot with { State = KnownResourceStates.Running });
        WatchResourcesUpdate change;

        do
        {
            change = await GrpcFrame.ReadAsync(body, WatchResourcesUpdate.Parser, Token);
        }
        while (change.Changes.Value.Single().Upsert.State != "Running");

        Assert.Equal(["pds", "child"], first.InitialData.Resources.Select(resource => resource.DisplayName));
        Assert.Equal(pds.Id, change.Changes.Value.Single().Upsert.Name);
    }

    [Fact]
    public void Names_a_parent_with_its_suffix_so_that_the_page_can_nest()
    {
        var child = new ResourceMessages(_store, TestAppHost.NoLifecycles()).From(_store.Instance("child"), _store.Instance("child").Snapshot);

        Assert.Equal(
            _store.Instance("pds").Id,
            child.Properties.Single(property => property.Name == "resource.parentName").Value.StringValue);
    }

    [Fact]
    public async Task Sends_the_lines_of_a_resource_with_their_numbers()
    {
        var pds = _store.Instance("pds");
        pds.Log.Write(new ConsoleLine(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "hello", false));
        pds.Log.Write(new ConsoleLine(default, "oops", true));

        using var response = await CallAsync(
            "WatchResourceConsoleLogs", new WatchResourceConsoleLogsRequest { ResourceName = pds.Id, SuppressFollow = true });
        var body = await response.Content.ReadAsStreamAsync(Token);
        var first = (await GrpcFrame.ReadAsync(body, WatchResourceConsoleLogsUpdate.Parser, Token)).LogLines.Single();
        var second = (await GrpcFrame.ReadAsync(body, WatchResourceConsoleLogsUpdate.Parser, Token)).LogLines.Single();

        Assert.Equal(("2026-01-02T03:04:05.000Z hello", 1, false), (first.Text, first.LineNumber, first.IsStdErr));
        Assert.Equal(("oops", 2, true), (second.Text, second.LineNumber, second.IsStdErr));
    }

    [Fact]
    public async Task Runs_a_command_and_tells_how_it_went()
    {
        using var response = await CallAsync(
            "ExecuteResourceCommand", new ResourceCommandRequest { ResourceName = _store.Instance("pds").Id, CommandName = "greet" });
        var answer = await GrpcFrame.ReadAsync(await response.Content.ReadAsStreamAsync(Token), ResourceCommandResponse.Parser, Token);

        Assert.Equal(ResourceCommandResponseKind.Succeeded, answer.Kind);
        Assert.Equal("hello", answer.Message);
        Assert.Equal("Executing command 'greet'", Assert.Single(_store.Instance("pds").Log.Tail(5)).Text);
    }

    [Fact]
    public async Task Says_which_command_a_resource_does_not_have()
    {
        using var response = await CallAsync(
            "ExecuteResourceCommand", new ResourceCommandRequest { ResourceName = _store.Instance("pds").Id, CommandName = "dance" });
        var answer = await GrpcFrame.ReadAsync(await response.Content.ReadAsStreamAsync(Token), ResourceCommandResponse.Parser, Token);

        Assert.Equal(ResourceCommandResponseKind.Failed, answer.Kind);
        Assert.Contains("'dance'", answer.Message, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> CallAsync(string method, IMessage message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/aspire.v1.DashboardService/{method}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(GrpcFrame.Write(message)) { Headers = { { "content-type", "application/grpc" } } },
        };

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }
}

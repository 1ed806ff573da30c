using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpineSandbox.Testing;

/// <summary>The other end of the wire where a test needs an answer that no real service would give at will: it says what it was told to.</summary>
public sealed class RecordedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<string, IResult> _answer;

    private RecordedService(WebApplication app, Func<string, IResult> answer)
    {
        _app = app;
        _answer = answer;
    }

    /// <summary>Without a trailing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Method and path of each request, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The body of the last request that had one.</summary>
    public string LastBody { get; private set; } = "";

    /// <param name="answer">From method and path, such as <c>POST /journeys</c>, to the answer.</param>
    public static async Task<RecordedService> StartAsync(Func<string, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new RecordedService(builder.Build(), answer);

        service._app.Map("/{**path}", service.AnswerAsync);
        await service._app.StartAsync();
        service.Address = service._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        if (await reader.ReadToEndAsync() is { Length: > 0 } body)
        {
            LastBody = body;
        }

        var asked = $"{request.Method} {request.Path}";
        Asked.Add(asked);

        return _answer(asked);
    }
}

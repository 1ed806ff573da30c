using System.Text.Json;
using SpineSandbox.Sandbox.DirectoryFeed;

namespace SpineSandbox.Sds.Tests.Feed;

/// <summary>The change feed read line by line.</summary>
internal sealed class FeedReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private FeedReader(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _lines = new StreamReader(body);
    }

    public static async Task<FeedReader> OpenAsync(HttpClient client, string? since = null)
    {
        var response = await client.GetAsync($"/_sandbox/changes?since={since}", HttpCompletionOption.ResponseHeadersRead);
        return new FeedReader(response, await response.Content.ReadAsStreamAsync());
    }

    public async Task<DirectoryMessage> NextAsync() =>
        JsonSerializer.Deserialize<DirectoryMessage>((await _lines.ReadLineAsync())!, JsonSerializerOptions.Web)!;

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }
}

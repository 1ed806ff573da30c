using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>The part of DCP's Kubernetes-like REST API that runs processes.</summary>
internal sealed class DcpClient : IDisposable
{
    private const string Executables = $"apis/{DcpExecutable.ApiGroup}/executables";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http;

    public DcpClient(Kubeconfig kubeconfig, HttpMessageHandler handler)
    {
        _http = new HttpClient(handler) { BaseAddress = kubeconfig.Server, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", kubeconfig.Token);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync("healthz", cancellationToken);

            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task CreateAsync(DcpExecutable executable, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(Executables, executable, Json, cancellationToken);
        await ThrowIfRefusedAsync(response, cancellationToken);
    }

    /// <summary>Null when DCP knows no such process.</summary>
    public async Task<DcpExecutable?> GetAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"{Executables}/{name}", cancellationToken);

        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await ThrowIfRefusedAsync(response, cancellationToken);

        return await response.Content.ReadFromJsonAsync<DcpExecutable>(Json, cancellationToken);
    }

    public async Task StopAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await PatchAsync($"{Executables}/{name}", new { spec = new { stop = true } }, cancellationToken);

        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            await ThrowIfRefusedAsync(response, cancellationToken);
        }
    }

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await _http.DeleteAsync($"{Executables}/{name}", cancellationToken);

        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            await ThrowIfRefusedAsync(response, cancellationToken);
        }
    }

    /// <summary>Every process once, then every change; ends when DCP closes the stream.</summary>
    public async IAsyncEnumerable<DcpExecutable> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LinesAsync($"{Executables}?watch=true", cancellationToken))
        {
            if (JsonSerializer.Deserialize<DcpWatchEvent>(line, Json) is { Type: "ADDED" or "MODIFIED", Object: { } executable })
            {
                yield return executable;
            }
        }
    }

    /// <summary>A stream of a process, each line behind its time stamp.</summary>
    public IAsyncEnumerable<string> LogAsync(string name, string source, bool follow, CancellationToken cancellationToken) =>
        LinesAsync(
            $"{Executables}/{name}/log?source={source}&follow={(follow ? "true" : "false")}&timestamps=true&line_numbers=false",
            cancellationToken);

    /// <summary>Ends every process and DCP itself. DCP may hang up before it has answered.</summary>
    public async Task ShutDownAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await PatchAsync(
                "admin/execution", new { status = "Stopping", shutdownResourceCleanup = "Full" }, cancellationToken);
            await ThrowIfRefusedAsync(response, cancellationToken);
        }
        catch (HttpRequestException hungUp) when (hungUp.StatusCode is null)
        {
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>DCP does not know the patch when its media type carries a charset.</summary>
    private Task<HttpResponseMessage> PatchAsync(string path, object patch, CancellationToken cancellationToken) =>
        _http.PatchAsync(
            path,
            JsonContent.Create(patch, patch.GetType(), new MediaTypeHeaderValue("application/merge-patch+json"), Json),
            cancellationToken);

    private async IAsyncEnumerable<string> LinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await ThrowIfRefusedAsync(response, cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));

        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }

    private static async Task ThrowIfRefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var reason = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new HttpRequestException(
                $"DCP refused {response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.AbsolutePath}: {reason}",
                null,
                response.StatusCode);
        }
    }
}

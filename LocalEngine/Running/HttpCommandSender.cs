namespace SpineSandbox.LocalEngine.Running;

/// <summary>Carries out the commands that are one HTTP request.</summary>
internal sealed class HttpCommandSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Patience,
    };

    public async Task<ExecuteCommandResult> SendAsync(
        HttpMethod method, EndpointReference endpoint, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, endpoint.Url + path);

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);

            return response.IsSuccessStatusCode
                ? CommandResults.Success()
                : CommandResults.Failure($"{method} {request.RequestUri} answered {(int)response.StatusCode}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return CommandResults.Failure($"{method} {request.RequestUri}: {failure.Message}");
        }
    }

    public void Dispose() => _http.Dispose();
}

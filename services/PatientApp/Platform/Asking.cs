using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>Sends a request and reads its answer to the end. A call that breaks is an answer too.</summary>
internal static class Asking
{
    public static async Task<AppAnswer> AskAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);

            return new AppAnswer((int)response.StatusCode, TryParse(await response.Content.ReadAsByteArrayAsync(cancellationToken)), request.Exchange());
        }
        catch (Exception broken) when (broken is HttpRequestException || (broken is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new AppAnswer(0, null, request.Exchange());
        }
    }

    private static JsonNode? TryParse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

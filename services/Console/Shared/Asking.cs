using System.Net.Http.Json;
using System.Text.Json;

namespace SpineSandbox.Console.Shared;

/// <summary>Asks services that may not run: the pages show what the others say.</summary>
internal static class Asking
{
    /// <summary>What the service answers; null where it does not, in time or at all.</summary>
    public static async Task<T?> AskAsync<T>(this HttpClient http, string url, TimeSpan patience, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return await http.GetFromJsonAsync<T>(new Uri(url), limit.Token);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}

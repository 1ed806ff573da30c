using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>What came back from a call, or that nothing did.</summary>
/// <param name="Status">0 where no answer came.</param>
/// <param name="Body">The body where it is JSON.</param>
internal sealed record Answer(int Status, JsonNode? Body, Exchange Exchange)
{
    /// <summary>The arrow from the caller to the one who is asked.</summary>
    public Arrow Outward => new(Exchange.From, Exchange.To, this);

    /// <summary>The arrow of the answer.</summary>
    public Arrow Back => new(Exchange.To, Exchange.From, this);
}

/// <summary>One direction of a call.</summary>
internal sealed record Arrow(string From, string To, Answer Answer);

internal static class AskingClient
{
    /// <summary>Sends and reads to the end. A call that breaks is an answer too: status 0, no body.</summary>
    public static async Task<Answer> AskAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new Answer((int)response.StatusCode, TryParse(bytes), request.Exchange());
        }
        catch (Exception broken) when (broken is HttpRequestException || (broken is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Answer(0, null, request.Exchange());
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

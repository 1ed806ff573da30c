namespace SpineSandbox.MeshClient.Tests.Surroundings;

/// <summary>A line to MESH that fails where a test wants it to: before the request got there, or after, so that only the answer is lost.</summary>
internal sealed class BrokenLine(HttpMessageHandler inner, Func<HttpRequestMessage, Failure> fails) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var failure = fails(request);
        if (failure == Failure.Request)
        {
            throw new HttpRequestException("The line is broken.");
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (failure == Failure.Answer)
        {
            answer.Dispose();
            throw new HttpRequestException("The line broke.");
        }

        return answer;
    }
}

/// <summary>What a line loses.</summary>
public enum Failure
{
    None,
    Request,
    Answer,
}

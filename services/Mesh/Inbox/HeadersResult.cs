namespace SpineSandbox.Mesh.Inbox;

/// <summary>A message by its headers: a report, which has no body, or the answer to HEAD.</summary>
internal sealed class HeadersResult(Message message) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        MessageHeaders.Write(httpContext.Response, message, 1);
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}

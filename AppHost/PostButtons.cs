namespace SpineSandbox.AppHost;

/// <summary>Buttons of rows without a process: each sends one request to the service that the row stands for.</summary>
internal static class PostButtons
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    public static IResourceBuilder<T> WithPostButton<T>(
        this IResourceBuilder<T> row, string name, string title, string url, string icon, string description)
        where T : IResource =>
        row.WithCommand(name, title, context => PostAsync(url, context.CancellationToken), new CommandOptions
        {
            Description = description,
            IconName = icon,
            IsHighlighted = true,
        });

    private static async Task<ExecuteCommandResult> PostAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.PostAsync(new Uri(url), null, cancellationToken);

            return answer.IsSuccessStatusCode ? CommandResults.Success() : CommandResults.Failure($"The service answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException unreachable)
        {
            return CommandResults.Failure($"The service does not answer: {unreachable.Message}");
        }
    }
}

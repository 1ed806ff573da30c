namespace SpineSandbox.AppHost;

/// <summary>Where a service listens and what people find there.</summary>
internal sealed record ServiceAddress(string Resource, int Port, string Text, string Path, string Scheme = "http") : IResourceAnnotation
{
    public string BaseUrl => $"{Scheme}://localhost:{Port}";

    public string Url => Path == "/" ? BaseUrl : BaseUrl + Path;
}

namespace SpineSandbox.Mesh.Tests.Surroundings;

internal static class Requests
{
    /// <summary>Sets a header as it stands; null takes it away.</summary>
    public static HttpRequestMessage With(this HttpRequestMessage request, string name, string? value)
    {
        request.Headers.Remove(name);
        if (value is not null && !request.Headers.TryAddWithoutValidation(name, value))
        {
            request.Content!.Headers.Remove(name);
            request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}

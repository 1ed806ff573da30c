namespace SpineSandbox.ServiceDefaults.Discovery;

/// <summary>Lets a client say <c>http://pds/…</c> and sends it to where that service listens.</summary>
internal sealed class ServiceDiscoveryHandler(ServiceAddresses addresses) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } uri)
        {
            request.RequestUri = addresses.Resolve(uri);
        }

        return base.SendAsync(request, cancellationToken);
    }
}

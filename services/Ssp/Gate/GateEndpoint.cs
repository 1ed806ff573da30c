namespace SpineSandbox.Ssp.Gate;

/// <summary>All that is not SSP's own goes to the gate.</summary>
internal static class GateEndpoint
{
    /// <summary>The path only leads here; what is checked and forwarded is the raw request target.</summary>
    public static void MapGate(this IEndpointRouteBuilder routes) =>
        routes.Map("/{**target}", routes.ServiceProvider.GetRequiredService<SpineGate>().HandleAsync);
}

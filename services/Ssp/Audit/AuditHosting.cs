namespace SpineSandbox.Ssp.Audit;

/// <summary>Adds the audit and its writer.</summary>
internal static class AuditHosting
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services
            .AddSingleton<AuditLog>()
            .AddHostedService(provider => provider.GetRequiredService<AuditLog>());
}

using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Creation;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Store;
using SpineSandbox.Pds.Updates;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Pds;

/// <summary>The parts that PDS is made of.</summary>
internal static class PdsHosting
{
    private static readonly TimeSpan PlatformPatience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddDemographics(this IServiceCollection services)
    {
        services.AddOptions<PdsOptions>().BindConfiguration(PdsOptions.Section);
        services.AddStore<PdsContext, PatientIndex, PdsStoreModel>().LetSeedGo();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<PatientUpdates>();
        services.AddSingleton<SlowUpdates>();
        services.AddSingleton<PatientCreation>();
        services.AddResettable<KnownTokens>();
        services.AddSingleton<PlatformTokens>();
        services.AddSingleton<IssuedTokenReader>(provider => provider.GetRequiredService<PlatformTokens>().ReadAsync);
        services.AddHttpClient(PlatformTokens.Client, http => http.Timeout = PlatformPatience);
        services.AddExceptionHandler<PdsExceptionHandler>();

        return services;
    }
}

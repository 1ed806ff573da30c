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
    public static IServiceCollection AddDemographics(this IServiceCollection services)
    {
        services.AddOptions<PdsOptions>().BindConfiguration(PdsOptions.Section);
        services.AddStore<PdsContext, PatientIndex, PdsStoreModel>().LetSeedGo();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<PatientUpdates>();
        services.AddSingleton<SlowUpdates>();
        services.AddSingleton<PatientCreation>();
        services.AddSingleton<IssuedTokenReader>(NoPlatform);
        services.AddExceptionHandler<PdsExceptionHandler>();

        return services;
    }

    // There is no API platform yet, so that every token is a stranger's.
    private static AccessGrant? NoPlatform(string token) => null;
}

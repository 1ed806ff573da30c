using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Gateway;
using SpineSandbox.ApiPlatform.Jwts;
using SpineSandbox.ApiPlatform.Logins;
using SpineSandbox.ApiPlatform.OAuth;
using SpineSandbox.ApiPlatform.PatientFacing;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.ApiPlatform;

/// <summary>The parts that the platform is made of.</summary>
internal static class Platform
{
    /// <summary>How long the real proxies wait for whom they ask on the way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static WebApplicationBuilder AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddStore<PlatformContext, PlatformView, PlatformStoreModel>().LetSeedGo();
        services.AddSingleton<PlatformAddress>();
        services.AddSingleton<SigningKeys>();
        services.AddIdentity();
        services.AddGateway();
        services.AddPatientFacing();
        services.AddExceptionHandler<OAuthExceptionHandler>();
        services.AddExceptionHandler<PlatformExceptionHandler>();
        services.AddExceptionHandler<PassedBackHandler>();

        // It writes lines for every request; what fails, we say in one.
        builder.Logging.AddFilter("Yarp", LogLevel.Error);

        // What a connection brings is worked on where it is read, without a turn in a queue.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);

        return builder;
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddOptions<TokenOptions>().BindConfiguration(TokenOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FetchedKeys>();
        services.AddHttpClient<ClientKeys>(http => http.Timeout = TimeSpan.FromSeconds(5));
        services.AddTransient<ClientAuthentication>();
        services.AddTransient<TokenGrants>();
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<IdTokenMint>();
        services.AddSingleton<ProviderSignature>();
        services.AddSingleton<IdTokenCheck>();
        services.AddSingleton<LogoutDesk>();
        services.AddHttpClient<LogoutNotice>(http => http.Timeout = Patience);
        services.AddSingleton<LoginTickets>();
    }

    private static void AddGateway(this IServiceCollection services)
    {
        services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpForwarder();

        // The forwarder records what it sends, with the bodies that were captured on the way in.
        services.AddHttpClient(GatewayForwarder.Client).RemoveAllLoggers().ShowCertificate().ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Clear());
        services.AddSingleton<ForwardedCalls>();
        services.AddSingleton<GatewayForwarder>();
        services.AddSingleton<Gatekeeper>();
        services.AddResettable<RateLimiter>();
        services.AddHttpClient<BackendHealth>(http => http.Timeout = TimeSpan.FromSeconds(5));
    }

    private static void AddPatientFacing(this IServiceCollection services)
    {
        services.AddResettable<PlatformToken>();
        services.AddHttpClient<PatientPractice>(http => http.Timeout = Patience).AddSafeLookup();
        services.AddHttpClient<PracticeDirectory>(http => http.Timeout = Patience).AddSafeLookup();
        services.AddHttpClient<ProviderTokens>(http => http.Timeout = Patience).ShowCertificate();
        services.AddTransient<PracticeRouting>();
    }
}

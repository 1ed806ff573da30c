using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Ssp.Agreements;

/// <summary>Adds the agreements and the database that holds them.</summary>
internal static class AgreementHosting
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddStore<SspContext, AgreementBook, SspStoreModel>()
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(AgreementJson.Status));
}

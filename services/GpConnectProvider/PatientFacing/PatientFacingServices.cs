using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.PatientFacing.Access;
using SpineSandbox.GpConnectProvider.PatientFacing.Appointments;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;
using SpineSandbox.GpConnectProvider.PatientFacing.Record;
using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.GpConnectProvider.PatientFacing;

/// <summary>The products that patients use, and what they are made of.</summary>
internal static class PatientFacingServices
{
    public static IServiceCollection AddPatientFacing(this IServiceCollection services)
    {
        services.AddOptions<PatientFacingOptions>().BindConfiguration(PatientFacingOptions.Section);
        services.AddSingleton<PatientTokens>();
        services.AddSingleton<PublishedKeys>();
        services.AddSingleton<TokenVerification>();
        services.AddTransient<PatientReception>();
        services.AddTransient<PrescriptionDesk>();
        services.AddHttpClient(PublishedKeys.Client, http => http.Timeout = TimeSpan.FromSeconds(5));

        return services;
    }

    public static void MapPatientFacing(this IEndpointRouteBuilder app)
    {
        app.MapProviderToken();
        app.MapProduct(PatientFacingProduct.AccessRecord, FhirVersion.Stu3).MapPatientRecord();
        app.MapProduct(PatientFacingProduct.Appointments, FhirVersion.Stu3).MapPatientAppointments();
        app.MapProduct(PatientFacingProduct.Prescriptions, FhirVersion.R4).MapPrescriptions();
        app.MapProduct(PatientFacingProduct.UserPermissions, FhirVersion.R4).MapUserPermissions();
    }

    private static RouteGroupBuilder MapProduct(this IEndpointRouteBuilder app, PatientFacingProduct product, FhirVersion version) => app
        .MapGroup("/{odsCode}/patient-facing" + product.Path)
        .WithFhir(version)
        .WithMetadata(product)
        .WithTags(product.Name)
        .AddEndpointFilter((context, next) =>
        {
            RequestIdentity.Mirror(context.HttpContext);

            return next(context);
        });
}

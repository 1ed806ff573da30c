using System.IO.Compression;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessDocument;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.AccessRecordStructured;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Appointments.Booking;
using SpineSandbox.GpConnectProvider.Appointments.Slots;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Foundations;
using SpineSandbox.GpConnectProvider.Foundations.Registration;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider;

/// <summary>What the provider is made of, and what every answer of it goes through.</summary>
internal static class Provider
{
    private static readonly TimeSpan PdsTimeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddProvider(this IServiceCollection services)
    {
        services.AddStore<RecordContext, PracticeDirectory, RecordStoreModel>().LetSeedGo();
        services.AddAuditTrail();
        services.AddSingleton<ClientCertificateRules>();
        services.AddSingleton<Reception>();
        services.AddSingleton<RecordSections>();
        services.AddTransient<CareRecord>();
        services.AddTransient<RecordAccess>();
        services.AddTransient<ActivePatients>();
        services.AddTransient<DocumentPatients>();
        services.AddTransient<DocumentShelf>();
        services.AddTransient<StructuredPatients>();
        services.AddTransient<StructuredAnswer>();
        services.AddSingleton<AnswerCache>();
        services.AddTransient<RenderedAnswers>();
        services.AddTransient<FreeSlots>();
        services.AddTransient<AppointmentDesk>();
        services.AddTransient<PatientRegistration>();
        services.AddHttpClient<PdsTrace>(http => http.Timeout = PdsTimeout).AddSafeLookup();
        services.AddOptions<AccessRecordHtmlOptions>().BindConfiguration(AccessRecordHtmlOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddOptions<AccessDocumentOptions>().BindConfiguration(AccessDocumentOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddOptions<AccessRecordStructuredOptions>().BindConfiguration(AccessRecordStructuredOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddExceptionHandler<GpConnectExceptionHandler>();
        services.AddCors(options => options.AddPolicy(ServiceRootRoutes.CorsPolicy, AllowEverybody));
        services.AddHsts(options => options.ExcludedHosts.Clear());
        services.AddResponseCompression(CompressFhir);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);

        return services;
    }

    public static IApplicationBuilder UseProvider(this IApplicationBuilder app) => app
        .UseMiddleware<AuditedRequests>()
        .UseNoStore()
        .UseHsts() // Speaks over HTTPS only.
        .UseResponseCompression()
        .UseExceptionHandler()
        .UseCors();

    private static void AllowEverybody(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod();

    private static void CompressFhir(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = [FhirMediaTypes.Json, FhirMediaTypes.Xml, FhirMediaTypes.LegacyJson, FhirMediaTypes.LegacyXml];
    }
}

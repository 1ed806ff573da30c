using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sds.Conformance;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Edits;
using SpineSandbox.Sds.Errors;
using SpineSandbox.Sds.Feed;
using SpineSandbox.Sds.Ldap.Server;
using SpineSandbox.Sds.Ods;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds;

/// <summary>What makes this service SDS.</summary>
internal static class SpineDirectoryService
{
    public static WebApplicationBuilder AddSpineDirectory(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        services.AddOptions<SdsOptions>().BindConfiguration(SdsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddStore<DirectoryContext, SpineDirectory, DirectoryStoreModel>().LetSeedGo();
        services.AddSingleton<StoredAddresses>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<DirectoryEditor>();
        services.AddSingleton<CorrelationId>();
        services.AddSingleton<Func<Guid>>(Guid.NewGuid);
        services.AddSingleton<SearchRecorder>();
        services.AddSingleton<LdapListener>().AddHostedService(provider => provider.GetRequiredService<LdapListener>());
        services.AddExceptionHandler<SdsExceptionHandler>();
        services.AddExceptionHandler<EditExceptionHandler>();
        services.AddExceptionHandler<OdsExceptionHandler>();
        services.Configure<JsonOptions>(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)));

        return builder;
    }

    /// <summary>The sandbox's own calls on the directory.</summary>
    public static void MapDirectoryAdministration(this RouteGroupBuilder sandbox) => sandbox
        .MapChangeFeed()
        .MapOrganisationEdits()
        .MapSystemEdits()
        .MapEndpointEdits()
        .MapSeedForm()
        .MapConformance();

    /// <summary>The Organisation Data Service, which knows names and addresses of what SDS knows systems of.</summary>
    public static void MapOds(this IEndpointRouteBuilder app) => app.MapOdsR4().MapOdsStu3().MapOrd();
}

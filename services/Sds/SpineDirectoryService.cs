using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Errors;
using SpineSandbox.Sds.Feed;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds;

/// <summary>What makes this service SDS.</summary>
internal static class SpineDirectoryService
{
    public static WebApplicationBuilder AddSpineDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SdsOptions>().BindConfiguration(SdsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddStore<DirectoryContext, SpineDirectory, DirectoryStoreModel>();
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<CorrelationId>();
        builder.Services.AddSingleton<Func<Guid>>(Guid.NewGuid);
        builder.Services.AddExceptionHandler<SdsExceptionHandler>();

        return builder;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Pages.Journeys;

namespace SpineSandbox.Pages.Hosting;

/// <summary>Pages for people: rendered on the server, complete without JavaScript, styled alike in every service.</summary>
public static class PagesHosting
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        // The sandbox runs from its build output, where style sheets are found by manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<TraceLinks>();
        builder.Services.AddExceptionHandler<ProblemsOfApi>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        // Forms need no key that outlives the process; nothing of the sandbox ends up in the user's profile.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();

        return builder;
    }

    /// <typeparam name="TDocument">The component that writes the whole document; its assembly holds the pages.</typeparam>
    public static void MapPages<TDocument>(this WebApplication app)
    {
        app.UseExceptionHandler(BrokenPage.Path, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(NothingHerePage.Path, createScopeForStatusCodePages: true);
        app.UseMiddleware<PageHeaders>();
        app.UseMiddleware<OutOfDateForms>();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapRazorComponents<TDocument>().AddAdditionalAssemblies(typeof(PagesHosting).Assembly);
    }
}

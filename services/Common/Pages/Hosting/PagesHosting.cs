using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Pages.Journeys;

namespace SpineSandbox.Pages.Hosting;

/// <summary>Pages for people: rendered on the server, complete without JavaScript, styled alike in every service.</summary>
public static class PagesHosting
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.AddPageRendering();
        builder.Services.AddSingleton<TraceLinks>();
        builder.Services.AddExceptionHandler<ProblemsOfApi>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        return builder;
    }

    /// <summary>For a service whose face is another one, and which has a few pages beside it.</summary>
    public static WebApplicationBuilder AddPageRendering(this WebApplicationBuilder builder)
    {
        // The sandbox runs from its build output, where style sheets are found by manifest.
        builder.WebHost.UseStaticWebAssets();

        // None is added while it runs: without this, routing looks on the disk for a file of every path.
        builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = "true";
        builder.Services.AddRazorComponents();

        // A form that is out of date is a 400, which the page's own middleware turns into the form anew.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

        // Forms need no key that outlives the process; nothing of the sandbox ends up in the user's profile.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();

        return builder;
    }

    /// <summary>What pages need, at the paths that are pages; the service maps them itself.</summary>
    public static void UsePagesAt(this WebApplication app, Func<PathString, bool> isPage)
    {
        app.UseWhen(
            context => isPage(context.Request.Path),
            pages => pages.UseMiddleware<PageHeaders>().UseMiddleware<OutOfDateForms>());
        app.UseAntiforgery();
        app.MapStaticAssets();
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

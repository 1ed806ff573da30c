using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SpineSandbox.LocalEngine.Running;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>Where there is no dashboard: one page with every resource, its state and its links.</summary>
internal static class StatusPage
{
    public static async Task<WebApplication> StartAsync(
        Uri url, string applicationName, ResourceStore store, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(url.Port));

        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";

            return context.Response.WriteAsync(Render(applicationName, store), context.RequestAborted);
        });
        await app.StartAsync(cancellationToken);

        return app;
    }

    public static string Render(string applicationName, ResourceStore store)
    {
        var title = WebUtility.HtmlEncode(applicationName);
        var page = new StringBuilder()
            .Append($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>")
            .Append("<meta http-equiv=\"refresh\" content=\"2\">")
            .Append("<style>body{font-family:system-ui;margin:2rem}td,th{text-align:left;padding:.3rem 1rem}</style></head>")
            .Append($"<body><h1>{title}</h1><table><tr><th>Resource</th><th>State</th><th>Health</th><th>Addresses</th></tr>");

        foreach (var instance in store.Instances)
        {
            var snapshot = instance.Snapshot;
            page.Append($"<tr><td>{instance.Resource.Name}</td><td>{snapshot.State?.Text}</td><td>{snapshot.HealthStatus}</td><td>")
                .AppendJoin("<br>", snapshot.Urls.Select(Link))
                .Append("</td></tr>");
        }

        return page.Append("</table></body></html>").ToString();
    }

    private static string Link(UrlSnapshot url)
    {
        var address = WebUtility.HtmlEncode(url.Url);
        var text = url.DisplayProperties.DisplayName is { Length: > 0 } name ? WebUtility.HtmlEncode(name) : address;

        return $"<a href=\"{address}\">{text}</a>";
    }
}

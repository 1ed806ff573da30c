using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Tokens;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.Applications;

using PlatformStore = SandboxStore<PlatformContext, PlatformView>;

/// <summary><c>/_sandbox/applications</c>: what a developer does at the platform's portal.</summary>
internal static class ApplicationEndpoints
{
    private const int Bits = 2048;

    public static RouteGroupBuilder MapApplications(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/applications", List).WithName("ListApplications").WithSummary("The registered applications");
        sandbox.MapPost("/applications", RegisterAsync).WithName("RegisterApplication").WithSummary("Register an application, or replace one, as applications.json writes it");
        sandbox.MapPost("/applications/{apiKey}/keys", MakeKeyAsync).WithName("MakeKey").WithSummary("Make a pair of keys, register the public one and take the private one");

        return sandbox;
    }

    private static IEnumerable<ApplicationView> List(PlatformStore store) =>
        store.Current.View.Applications.Values.OrderBy(application => application.Name, StringComparer.Ordinal).Select(ApplicationView.Of);

    private static async Task<Results<Ok<ApplicationView>, ProblemHttpResult>> RegisterAsync(
        HttpRequest request, PlatformStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        try
        {
            var row = SeedRowParser.Parse<ApplicationRow>("body", body.ToArray(), clock.Today());
            if (row.Products.FirstOrDefault(name => ApiProducts.Find(name) is null) is { } unknown)
            {
                return Refuse($"There is no product '{unknown}'. There are {string.Join(", ", ApiProducts.All.Select(product => product.Name))}.");
            }

            if (row.PublicKeys.FirstOrDefault(key => !IsKey(key)) is { } broken)
            {
                return Refuse($"The key '{broken.Kid}' is no RSA public key: n and e are base64url.");
            }

            return TypedResults.Ok(ApplicationView.Of(await store.Current.WriteAsync(
                (context, view) => KeepAsync(context, view, Application.From(row), cancellationToken), cancellationToken)));
        }
        catch (SeedException broken)
        {
            return Refuse(broken.Message);
        }
    }

    private static async Task<Results<Ok<MadeKey>, ProblemHttpResult>> MakeKeyAsync(
        string apiKey, PlatformStore store, CancellationToken cancellationToken)
    {
        using var rsa = RSA.Create(Bits);
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var row = new PublicKeyRow($"sandbox-{Guid.NewGuid():N}", Base64UrlEncoder.Encode(numbers.Modulus!), Base64UrlEncoder.Encode(numbers.Exponent!));
        var kept = await store.Current.WriteAsync(
            async (context, view) => view.Applications.GetValueOrDefault(apiKey) is { } application
                ? await KeepAsync(context, view, application with { JwksUrl = null, PublicKeys = [.. application.PublicKeys, row] }, cancellationToken)
                : null,
            cancellationToken);

        return kept is null
            ? TypedResults.Problem($"No application is registered with the API key '{apiKey}'.", title: "Unknown application", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(new MadeKey(row.Kid, rsa.ExportPkcs8PrivateKeyPem()));
    }

    private static async Task<Application> KeepAsync(PlatformContext context, PlatformView view, Application application, CancellationToken cancellationToken)
    {
        if (view.Applications.ContainsKey(application.ApiKey))
        {
            context.Update(application);
        }
        else
        {
            context.Add(application);
        }

        await context.SaveChangesAsync(cancellationToken);

        return view.Applications[application.ApiKey] = application;
    }

    private static bool IsKey(PublicKeyRow row)
    {
        try
        {
            return Base64UrlEncoder.DecodeBytes(row.N).Length > 0 && Base64UrlEncoder.DecodeBytes(row.E).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static ProblemHttpResult Refuse(string detail) =>
        TypedResults.Problem(detail, title: "The application cannot be registered", statusCode: StatusCodes.Status400BadRequest);

    /// <param name="Kid">The key ID, for the JWT's header.</param>
    /// <param name="PrivateKey">PKCS #8, PEM. The platform does not keep it.</param>
    private sealed record MadeKey(string Kid, string PrivateKey);
}

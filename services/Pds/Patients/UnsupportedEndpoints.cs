using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Http;

namespace SpineSandbox.Pds.Patients;

/// <summary>Everything below the base path that PDS does not serve, refused in its own words.</summary>
internal static class UnsupportedEndpoints
{
    public static IEndpointRouteBuilder MapUnsupported(this IEndpointRouteBuilder routes)
    {
        routes.Map("/{**path}", Refuse).ExcludeFromDescription();

        return routes;
    }

    private static OutcomeResult Refuse(HttpRequest request, string? path) =>
        path is not null && IsServed(path)
            ? OutcomeResult.Of(PdsErrors.UnsupportedService($"{request.Method} is not a method of this resource."))
            : OutcomeResult.Of(PdsErrors.UnsupportedPath("/" + path));

    // A path of PDS's own, asked with a method that it does not have.
    private static bool IsServed(string path) => path.Split('/') switch
    {
        ["Patient"] or ["Patient", _] or ["Patient", _, "RelatedPerson"] => true,
        _ => false,
    };
}

using SpineSandbox.ApiPlatform.Applications;

namespace SpineSandbox.ApiPlatform.Products;

/// <summary>Which scopes of an application's products a token gets: those of the way in which it was asked for.</summary>
internal static class GrantedScopes
{
    public static IReadOnlyList<string> ForApplication(Application application) => Of(application, "urn:nhsd:apim:app:level3:");

    /// <param name="level">The first two characters of <c>identity_proofing_level</c>.</param>
    public static IReadOnlyList<string> ForPatient(Application application, string level) => Of(application, $":{level}:");

    /// <param name="assurance">The authentication assurance level, from 1 to 3.</param>
    public static IReadOnlyList<string> ForWorker(Application application, int assurance) => Of(application, $":aal{assurance}:");

    private static IReadOnlyList<string> Of(Application application, string part) =>
    [
        .. application.Products.Select(ApiProducts.Find).OfType<ApiProduct>()
            .SelectMany(product => product.Scopes)
            .Where(scope => scope.Contains(part, StringComparison.Ordinal))
            .Distinct(),
    ];
}

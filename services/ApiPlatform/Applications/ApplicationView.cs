using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.ApiPlatform.Applications;

/// <summary>An application as the sandbox shows it: without its secret.</summary>
internal sealed record ApplicationView(
    string ApiKey,
    string Name,
    ApplicationStatus Status,
    IReadOnlyList<string> Products,
    string? Asid,
    string? JwksUrl,
    IReadOnlyList<string> KeyIds,
    IReadOnlyList<string> RedirectUris)
{
    public static ApplicationView Of(Application application) => new(
        application.ApiKey,
        application.Name,
        application.Status,
        application.Products,
        application.Asid,
        application.JwksUrl,
        [.. application.PublicKeys.Select(key => key.Kid)],
        application.RedirectUris);
}

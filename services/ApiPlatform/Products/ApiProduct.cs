using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.ApiPlatform.Products;

/// <summary>An API that applications subscribe to.</summary>
/// <param name="Name">As it stands in scopes and in <c>applications.json</c>.</param>
/// <param name="BasePath">Where the gateway answers for it; null where the product only opens another one's path further.</param>
/// <param name="Scopes">What a token may carry for it, one scope for each way in; none for a product that an API key opens.</param>
internal sealed record ApiProduct(string Name, string? BasePath, params IReadOnlyList<string> Scopes)
{
    /// <summary>The patient-facing product that is routed to the patient's practice; null for a national API.</summary>
    public PatientFacingProduct? PatientFacing { get; init; }

    /// <summary>True where the API key alone lets an application in.</summary>
    public bool OpensByApiKey => Scopes.Count == 0;
}

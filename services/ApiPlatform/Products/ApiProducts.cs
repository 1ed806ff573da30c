using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.ApiPlatform.Products;

/// <summary>The products of the platform, and which scopes open them.</summary>
internal static class ApiProducts
{
    private const string Pds = "personal-demographics-service";

    public static readonly ApiProduct PersonalDemographics = new(
        Pds,
        "/personal-demographics/FHIR/R4",
        Scope("app:level3", Pds),
        Scope("user-nhs-cis2:aal2", Pds),
        Scope("user-nhs-cis2:aal3", Pds),
        Scope("user-nhs-login:P0", Pds), // PDS itself refuses the lower levels.
        Scope("user-nhs-login:P5", Pds),
        Scope("user-nhs-login:P9", Pds));

    public static readonly ApiProduct PrivilegedDemographics = new("privileged-" + Pds, null, Scope("app:level3", "privileged-" + Pds));

    public static readonly ApiProduct SpineDirectory = new("spine-directory-service", "/spine-directory/FHIR/R4");

    public static IReadOnlyList<ApiProduct> All { get; } =
        [PersonalDemographics, PrivilegedDemographics, SpineDirectory, .. PatientFacingProduct.All.Select(PatientFacing)];

    public static ApiProduct? Find(string name) => All.FirstOrDefault(product => product.Name == name);

    private static readonly IReadOnlyList<string> DemographicsScopes = [.. PersonalDemographics.Scopes, .. PrivilegedDemographics.Scopes];

    /// <summary>The scopes that let a request pass at a product's path: its own, and those of products that open it further.</summary>
    public static IReadOnlyList<string> ScopesAt(ApiProduct product) => product == PersonalDemographics ? DemographicsScopes : product.Scopes;

    private static ApiProduct PatientFacing(PatientFacingProduct product) =>
        new(product.Name, product.PlatformPath, Scope("user-nhs-login:P9", product.Name)) { PatientFacing = product };

    private static string Scope(string access, string service) => $"urn:nhsd:apim:{access}:{service}";
}

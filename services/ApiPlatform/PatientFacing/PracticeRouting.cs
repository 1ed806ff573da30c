using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Gateway;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.ApiPlatform.PatientFacing;

/// <summary>
/// Finds the way to the patient's practice: the patient from the token, the practice from PDS, its address from SDS, and a token of its
/// own from its system. What is in the URL is the practice's business.
/// </summary>
internal sealed class PracticeRouting(PatientPractice trace, PracticeDirectory directory, ProviderTokens tokens)
{
    /// <summary>The proxies send the same one whatever is asked.</summary>
    public const string InteractionHeader = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1";

    /// <param name="suffix">What follows the product's base path.</param>
    /// <exception cref="PlatformException">There is no way, and why.</exception>
    public async Task<PracticeAddress> RouteAsync(HttpRequest request, AdmittedCall call, string suffix, CancellationToken cancellationToken)
    {
        var product = call.Product.PatientFacing!;
        var reason = product == PatientFacingProduct.UserPermissions ? "Not Found" : "Target Endpoint Not Found";
        var path = suffix.Split('?')[0];
        if (!ProductPaths.Know(product, request.Method, path))
        {
            throw new PlatformException(
                PlatformFaults.NoTarget(reason, $"{request.Method} {path}"),
                new Refusal($"{product.Name} has no operation {request.Method} {path}."));
        }

        if (call.Token?.User?.NhsNumber is not { } patient)
        {
            throw new PlatformException(PlatformFaults.Other(500, "nhs_number is missing in the id_token"), new Refusal(
                "The patient is the one of the id_token, and this one names none.", null, "Log in with a proofing level of P5 or P9."));
        }

        var practice = await trace.FindAsync(request, patient, cancellationToken);
        if (await directory.FindAsync(practice, PatientFacingProduct.ProviderAuthorisation, cancellationToken) is not { } authorisation)
        {
            throw NotConfigured(product, practice);
        }

        var address = await directory.FindAsync(practice, product.Interaction, cancellationToken) ?? throw new PlatformException(
            PlatformFaults.NoTarget(reason, $"{practice} has no endpoint of {product.Name}"),
            new Refusal(
                $"The system of {practice} does not offer {product.Name}.",
                $"endpoints/{practice}",
                $"Register an endpoint of {practice} for {product.Interaction} in SDS."));

        return new PracticeAddress(address, await tokens.GetAsync(call, authorisation, cancellationToken));
    }

    private static PlatformException NotConfigured(PatientFacingProduct product, OdsCode practice) => new(
        product == PatientFacingProduct.UserPermissions ? PlatformFaults.OdsCodeNotFound(practice) : PlatformFaults.Other(500, $"ODS code {practice} is not configured"),
        new Refusal(
            $"SDS holds no patient-facing system of {practice}.",
            $"endpoints/{practice}",
            $"Register an endpoint of {practice} for {PatientFacingProduct.ProviderAuthorisation} in SDS."));
}

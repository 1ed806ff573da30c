using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Http;
using SpineSandbox.Pds.Patients;

namespace SpineSandbox.Pds.Updates;

/// <summary><c>PATCH /Patient/{nhsNumber}</c>: changes to parts of a record, all or none of them.</summary>
internal static class UpdateEndpoints
{
    public static IEndpointRouteBuilder MapUpdates(this IEndpointRouteBuilder routes)
    {
        routes.MapPatch("/Patient/{nhsNumber}", UpdateAsync)
            .WithName("UpdatePatient").WithTags("Patient").WithSummary("Change parts of a patient's record by JSON Patch");

        return routes;
    }

    private static async Task<PdsResult> UpdateAsync(
        string nhsNumber, HttpRequest request, AccessTokens tokens, SlowUpdates updates, CancellationToken cancellationToken)
    {
        var grant = await tokens.GrantOfAsync(request);
        var number = PatientPath.Parse(nhsNumber);
        grant.EnsureMayUpdate(number);
        var patch = await PatchRequest.ReadAsync(request, number, cancellationToken);
        var record = await updates.ApplyAsync(patch, grant, cancellationToken);

        return new PdsResult(record.Render(grant.Audience), eTag: record.ETag);
    }
}

using SpineSandbox.Fhir;
using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Http;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Patients;
using SpineSandbox.Pds.Search;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.RelatedPersons;

/// <summary><c>GET /Patient/{nhsNumber}/RelatedPerson</c>: parents, carers and others whom PDS knows of.</summary>
internal static class RelatedPersonEndpoints
{
    public static IEndpointRouteBuilder MapRelatedPersons(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/Patient/{nhsNumber}/RelatedPerson", ReadAsync)
            .WithName("GetRelatedPersons").WithTags("RelatedPerson").WithSummary("List the people related to a patient");

        return routes;
    }

    private static async ValueTask<PdsResult> ReadAsync(
        string nhsNumber, HttpRequest request, AccessTokens tokens, SandboxStore<PdsContext, PatientIndex> store, TimeProvider clock)
    {
        RequestIds.Require(request);
        var grant = await tokens.GrantOfAsync(request);
        var number = PatientPath.Parse(nhsNumber);
        grant.EnsureMayRead(number);
        var index = store.Current.View;
        var patient = PatientPath.Find(index, number);

        var bundle = new BundleBuilder(FhirVersion.R4, "searchset").Timestamp(clock.GetUtcNow());
        foreach (var person in Shown(patient, index))
        {
            bundle.Entry(FhirJson.Parse(person.Document), $"{SearchBundle.FullUrlBase}{patient.NhsNumber}/RelatedPerson/{person.Id}");
        }

        return new PdsResult(FhirJson.ToUtf8(bundle.Build()));
    }

    // Related people would give away where a restricted patient lives.
    private static IReadOnlyList<StoredRelatedPerson> Shown(PatientRecord patient, PatientIndex index) =>
        patient.Confidentiality == Confidentiality.Unrestricted ? index.RelatedPersons(patient.NhsNumber) : [];
}

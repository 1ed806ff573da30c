using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Http;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Search;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.Patients;

using PdsStore = SandboxStore<PdsContext, PatientIndex>;

/// <summary><c>/Patient</c>: reading one patient and tracing by demographics.</summary>
internal static class PatientEndpoints
{
    public static IEndpointRouteBuilder MapPatients(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/Patient/{nhsNumber}", ReadAsync)
            .WithName("GetPatient").WithTags("Patient").WithSummary("Read the patient with an NHS number");
        routes.MapGet("/Patient", SearchAsync)
            .WithName("SearchPatient").WithTags("Patient").WithSummary("Find patients by name, date of birth and more");

        return routes;
    }

    private static async ValueTask<PdsResult> ReadAsync(string nhsNumber, HttpRequest request, AccessTokens tokens, PdsStore store)
    {
        RequestIds.Require(request);
        var grant = await tokens.GrantOfAsync(request);
        var number = PatientPath.Parse(nhsNumber);
        grant.EnsureMayRead(number);
        var record = PatientPath.Find(store.Current.View, number);

        return new PdsResult(record.Render(grant.Audience), eTag: record.ETag);
    }

    private static async ValueTask<PdsResult> SearchAsync(HttpRequest request, AccessTokens tokens, PdsStore store, TimeProvider clock)
    {
        RequestIds.Require(request);
        var grant = await tokens.GrantOfAsync(request);
        var query = PatientQueryReader.Read(request.Query);
        query.Most = grant.MostResults(query.Most);
        var matches = PatientSearch.Run(query, store.Current.View, clock.Today());

        return matches is null
            ? OutcomeResult.Of(PdsErrors.TooManyMatches(query.MostOrDefault))
            : new PdsResult(SearchBundle.Of(matches, clock.GetUtcNow()));
    }
}

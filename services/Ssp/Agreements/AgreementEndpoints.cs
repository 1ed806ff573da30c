using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Ssp.Agreements;

/// <summary><c>/_sandbox/agreements</c>: who may ask whom for what; a change counts for the next request.</summary>
internal static class AgreementEndpoints
{
    public static RouteGroupBuilder MapAgreements(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/agreements", All).WithName("GetAgreements").WithSummary("All data sharing agreements");
        sandbox.MapPut("/agreements/{id}", PutAsync).WithName("PutAgreement").WithSummary("Make or change an agreement");
        sandbox.MapDelete("/agreements/{id}", DeleteAsync).WithName("DeleteAgreement").WithSummary("End an agreement for good");

        return sandbox;
    }

    private static IEnumerable<DataSharingAgreement> All(SandboxStore<SspContext, AgreementBook> store) => store.Current.View.All;

    private static async Task<Results<Ok<DataSharingAgreement>, ProblemHttpResult>> PutAsync(
        string id, HttpRequest request, SandboxStore<SspContext, AgreementBook> store, CancellationToken cancellationToken)
    {
        DataSharingAgreement agreement;
        try
        {
            agreement = (await AgreementBody.ReadAsync(request.Body, cancellationToken)).ToAgreement(id);
        }
        catch (JsonException broken)
        {
            return TypedResults.Problem(broken.Message, title: "The body is no agreement.", statusCode: StatusCodes.Status400BadRequest);
        }

        return TypedResults.Ok(await store.Current.WriteAsync(
            async (context, book) =>
            {
                var known = await context.Agreements.AnyAsync(row => row.Id == id, cancellationToken);
                context.Entry(agreement).State = known ? EntityState.Modified : EntityState.Added;
                await context.SaveChangesAsync(cancellationToken);
                book.Put(agreement);
                return agreement;
            },
            cancellationToken));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id, SandboxStore<SspContext, AgreementBook> store, CancellationToken cancellationToken)
    {
        var deleted = await store.Current.WriteAsync(
            async (context, book) =>
            {
                var rows = await context.Agreements.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
                book.Remove(id);
                return rows;
            },
            cancellationToken);

        return deleted > 0
            ? TypedResults.NoContent()
            : TypedResults.Problem($"There is no agreement '{id}'.", title: "Not found", statusCode: StatusCodes.Status404NotFound);
    }
}

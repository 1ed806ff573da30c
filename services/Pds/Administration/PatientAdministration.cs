using System.Text.Json;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.Administration;

using PdsStore = SandboxStore<PdsContext, PatientIndex>;

/// <summary><c>/_sandbox/patients</c>: look at, add, change and remove patients while PDS runs, as rows of the seed.</summary>
internal static class PatientAdministration
{
    public static RouteGroupBuilder MapPatientAdministration(this RouteGroupBuilder sandbox)
    {
        var patients = sandbox.MapGroup("/patients");
        patients.MapGet("/", List).WithName("ListPatients").WithSummary("All patients, as rows of the seed");
        patients.MapGet("/{nhsNumber}", Get).WithName("GetPatientRow").WithSummary("One patient, as a row of the seed");
        patients.MapPut("/{nhsNumber}", PutAsync).WithName("PutPatientRow").WithSummary("Add or replace a patient")
            .Accepts<PatientRow>("application/json");
        patients.MapDelete("/{nhsNumber}", DeleteAsync).WithName("DeletePatient").WithSummary("Remove a patient");

        return sandbox;
    }

    private static IEnumerable<JsonElement> List(PdsStore store)
    {
        var index = store.Current.View;
        return index.All.OrderBy(record => record.NhsNumber.Value, StringComparer.Ordinal).Select(record => RowOf(record, index));
    }

    private static IResult Get(string nhsNumber, PdsStore store)
    {
        var index = store.Current.View;
        return NhsNumber.TryParse(nhsNumber, out var number) && index.Find(number) is { } record
            ? Results.Ok(RowOf(record, index))
            : Problem(StatusCodes.Status404NotFound, $"PDS has no patient {nhsNumber}.");
    }

    private static async Task<IResult> PutAsync(
        string nhsNumber, HttpRequest request, PdsStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);

        try
        {
            var row = SeedRowParser.Parse<PatientRow>("patient", body.ToArray(), clock.Today());
            if (row.NhsNumber.Value != nhsNumber)
            {
                return Problem(StatusCodes.Status400BadRequest, $"The address names {nhsNumber}, the row {row.NhsNumber}.");
            }

            var (isNew, record) = await store.Current.WriteAsync(
                (context, index) => PatientEdits.PutAsync(row, context, index, cancellationToken), cancellationToken);
            var written = RowOf(record, store.Current.View);
            return isNew ? Results.Created($"{request.Path}", written) : Results.Ok(written);
        }
        catch (SeedException fault)
        {
            return Problem(StatusCodes.Status400BadRequest, fault.Message);
        }
        catch (EditRefusedException refusal)
        {
            return Problem(refusal.Status, refusal.Message);
        }
    }

    private static async Task<IResult> DeleteAsync(string nhsNumber, PdsStore store, CancellationToken cancellationToken)
    {
        if (!NhsNumber.TryParse(nhsNumber, out var number))
        {
            return Problem(StatusCodes.Status404NotFound, $"'{nhsNumber}' is not an NHS number.");
        }

        try
        {
            await store.Current.WriteAsync(
                (context, index) => PatientEdits.DeleteAsync(number, context, index, cancellationToken), cancellationToken);
            return Results.NoContent();
        }
        catch (EditRefusedException refusal)
        {
            return Problem(refusal.Status, refusal.Message);
        }
    }

    private static JsonElement RowOf(PatientRecord record, PatientIndex index) =>
        SeedRowWriter.Write(StoredRow.Of(record, index.RelatedPersons(record.NhsNumber)));

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}

using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary><c>PUT /_sandbox/online-access</c>: what a practice does at its desk when somebody asks for access online.</summary>
internal static class OnlineAccessEndpoints
{
    public static RouteGroupBuilder MapOnlineAccess(this RouteGroupBuilder sandbox)
    {
        sandbox.MapPut("/online-access", KeepAsync).WithName("SetOnlineAccess").WithSummary("Let a patient, or somebody who acts for them, see and do more or less online");

        return sandbox;
    }

    private static async Task<Results<Ok<OnlineAccessChange>, ProblemHttpResult>> KeepAsync(
        OnlineAccessChange change, SandboxStore<RecordContext, PracticeDirectory> store, CancellationToken cancellationToken)
    {
        var generation = store.Current;
        if (!NhsNumber.TryParse(change.NhsNumber, out var patient) || (change.Actor is not null && !NhsNumber.TryParse(change.Actor, out _)))
        {
            return TypedResults.Problem("nhsNumber and actor are NHS numbers.", title: "No NHS number", statusCode: StatusCodes.Status400BadRequest);
        }

        foreach (var practice in generation.View.All)
        {
            if (await generation.FindPatientAsync(practice.OdsCode, patient, cancellationToken) is { } held)
            {
                await OnlineAccessBook.KeepAsync(generation, change.For(held), cancellationToken);

                return TypedResults.Ok(change);
            }
        }

        return TypedResults.Problem($"No practice of this provider holds {patient}.", title: "Unknown patient", statusCode: StatusCodes.Status404NotFound);
    }
}

/// <summary>The access that a user is to have; what is left out is the default.</summary>
/// <param name="Actor">NHS number of who acts for the patient; left out for the patient's own access.</param>
/// <param name="EffectiveDate">Left out, the day of registration.</param>
internal sealed record OnlineAccessChange(
    string NhsNumber,
    string? Actor = null,
    DateOnly? EffectiveDate = null,
    string Current = "full",
    string Historical = "full",
    string Prescriptions = "manage",
    string Appointments = "manage")
{
    /// <exception cref="BadHttpRequestException">A level is none.</exception>
    public OnlineAccess For(PracticePatient patient) => new()
    {
        PatientId = patient.Id,
        Actor = Actor ?? "",
        EffectiveDate = EffectiveDate ?? patient.Registration.From.Day,
        Current = Level<RecordLevel>(Current),
        Historical = Level<RecordLevel>(Historical),
        Prescriptions = Level<ActionLevel>(Prescriptions),
        Appointments = Level<ActionLevel>(Appointments),
    };

    private static T Level<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var level) ? level : throw new BadHttpRequestException($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
}

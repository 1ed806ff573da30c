using System.Diagnostics;
using System.Text.Json.Nodes;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.PatientApp.Platform;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.PatientApp.Journeys;

/// <summary>
/// The patient-facing sequence: 1 the patient logs in, 2 the application gets a token, 3 it asks for the record, 4 the platform traces the
/// patient, 5 finds the practice's system, 6 gets a token of it, 7 passes the call on.
/// </summary>
internal sealed class PatientFacingRecord(NhsLoginClient nhsLogin, PlatformClient platform, PlatformSteps steps)
{
    public async Task<JourneyResult> RunAsync(string nhsNumber, CancellationToken cancellationToken)
    {
        var log = new StepLog();
        var (login, code) = await nhsLogin.LogInAsync(nhsNumber, cancellationToken);
        log.Add("1a", "Log in with NHS login", login);
        if (code is null)
        {
            return Done(log, Ended(login), login.Body, $"NHS login lets nobody in as {nhsNumber}.");
        }

        var identity = await nhsLogin.RedeemAsync(code, cancellationToken);
        log.Add("1b", "Get the id_token for the code", identity);
        if (identity.Text("id_token") is not { } idToken)
        {
            return Done(log, Ended(identity), identity.Body, "NHS login gave no id_token for the code.");
        }

        var token = await platform.ExchangeAsync(idToken, cancellationToken);
        log.Add("2a", "Exchange the id_token for an access token", token);
        if (token.Text("access_token") is not { } access)
        {
            return Done(log, Ended(token), token.Body, "The platform gave no access token.");
        }

        var record = await platform.RecordAsync(Session.Of(access, idToken), cancellationToken);
        log.Add("3a", "Ask the platform for the record", record);
        foreach (var step in await steps.ReadAsync(record.Exchange.TraceId, cancellationToken))
        {
            log.Add(step);
        }

        log.Add("8a", record.IsOk ? "The record comes back through the platform" : "The platform answers", record, isAnswer: true);

        return record.IsOk
            ? Done(log, JourneyOutcome.Completed, record.Body, null)
            : Done(log, Ended(record), record.Body, record.Refusal);
    }

    private static JourneyOutcome Ended(AppAnswer answer) => answer.Status is >= 400 and < 500 ? JourneyOutcome.Refused : JourneyOutcome.Failed;

    private static JourneyResult Done(StepLog log, JourneyOutcome outcome, JsonNode? result, string? explanation) => new(
        Guid.NewGuid().ToString(),
        Activity.Current?.TraceId.ToString() ?? "",
        outcome,
        log.Steps,
        result?.DeepClone(),
        explanation,
        Journey: JourneyNames.PatientFacingRecord);
}

using System.Diagnostics;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Access;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.PatientFacing;

/// <summary>Admits a call from a patient: practice, token, patient, and what the practice lets the user do.</summary>
internal sealed class PatientReception(
    SandboxStore<RecordContext, PracticeDirectory> store,
    PatientTokens tokens,
    RecordAccess access,
    IOptions<PatientFacingOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public async Task<PatientCall> AdmitAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var generation = store.Current;
        var odsCode = context.Request.RouteValues["odsCode"] as string ?? "";
        var practice = OdsCode.TryParse(odsCode, out var code) && generation.View.Find(code) is { } found ? found : throw RequestRefusals.UnknownPractice(odsCode);
        var token = TokenOf(context.Request, practice);
        Activity.Current?.SetTag("ods.code", practice.OdsCode.Value).SetTag("nhs.number", token.Patient.Value);
        if (!practice.Enabled)
        {
            throw RequestRefusals.Disabled(practice, product: null);
        }

        var patient = await generation.FindPatientAsync(practice.OdsCode, token.Patient, cancellationToken) ?? throw PatientRefusals.NotHeld(practice, token.Patient);
        if (await access.ObjectionAsync(practice, patient, daysAfterDeath: null, cancellationToken) is { } objection)
        {
            throw PatientRefusals.NotGiven(practice, patient, objection.Rule);
        }

        var allowed = await OnlineAccessBook.FindAsync(generation, patient, token.Actor, cancellationToken)
            ?? throw PatientFacingRefusals.NoProxy(token.Actor!.Value, patient.NhsNumber);

        return new PatientCall(generation, practice, patient, allowed);
    }

    private PatientToken TokenOf(HttpRequest request, Practice practice)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw PatientFacingRefusals.NoToken("The call carries no bearer token.");
        }

        var text = header[Scheme.Length..].Trim();
        if (options.Value.FixedTokens.TryGetValue(text, out var number))
        {
            return new PatientToken(practice.OdsCode, NhsNumber.Parse(number), null, long.MaxValue);
        }

        var token = tokens.Read(text) ?? throw PatientFacingRefusals.NoToken("The token was not given out here.");

        return tokens.IsOver(token) ? throw PatientFacingRefusals.NoToken("The token has expired.")
            : token.Practice != practice.OdsCode ? throw PatientFacingRefusals.OtherPractice(practice)
            : token;
    }
}

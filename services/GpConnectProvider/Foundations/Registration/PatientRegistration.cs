using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.Foundations.Registration;

/// <summary>Registers a patient temporarily: the trace first, then what the practice holds. PDS is told nothing.</summary>
internal sealed class PatientRegistration(PdsTrace pds, TimeProvider clock)
{
    /// <returns>The patient as registered: a new one, or one who had left.</returns>
    /// <exception cref="GpConnectException">The patient is not registered.</exception>
    public async Task<PracticePatient> RegisterAsync(ConsumerCall call, RegisterPatientRequest asked, CancellationToken cancellationToken)
    {
        var traced = await pds.FindAsync(asked.NhsNumber, cancellationToken);
        var known = CheckTraced(asked, traced);

        return await call.Store.WriteAsync(
            (context, directory) => RegisterAsync(call.Practice, directory, context, asked, known, cancellationToken), cancellationToken);
    }

    private static TracedPatient CheckTraced(RegisterPatientRequest asked, TracedPatient? traced) => traced switch
    {
        null => throw RegistrationRefusals.NotOnPds(asked.NhsNumber),
        { Invalidated: true } => throw RegistrationRefusals.Withdrawn(asked.NhsNumber),
        _ when traced.NhsNumber != asked.NhsNumber => throw RegistrationRefusals.Withdrawn(asked.NhsNumber),
        { Restricted: true } => throw RegistrationRefusals.Restricted(asked.NhsNumber),
        { Died: not null } => throw RegistrationRefusals.Dead(asked.NhsNumber),
        _ when !NumberVerification.Agrees(asked.Demographics, traced) => throw RegistrationRefusals.NotVerified(asked.NhsNumber),
        _ => traced,
    };

    private async Task<PracticePatient> RegisterAsync(
        Practice practice,
        PracticeDirectory directory,
        RecordContext context,
        RegisterPatientRequest asked,
        TracedPatient traced,
        CancellationToken cancellationToken)
    {
        var held = await context.Patients.AsNoTracking()
            .FirstOrDefaultAsync(patient => patient.Practice == practice.OdsCode && patient.NhsNumber == asked.NhsNumber, cancellationToken);
        var registered = held switch
        {
            null => await NewPatientAsync(practice, directory, context, asked, traced, cancellationToken),
            { Registration.Status: RegistrationStatus.Active } => throw RegistrationRefusals.AlreadyActive(asked.NhsNumber, PatientRefusals.RowOf(held)),
            { Registration.Status: RegistrationStatus.Deceased } => throw RegistrationRefusals.Dead(asked.NhsNumber),
            { Sensitive: true } => throw RegistrationRefusals.Restricted(asked.NhsNumber),
            _ => held with
            {
                Version = held.Version + 1,
                NumberStatus = PracticePatient.NumberVerified,
                Registration = Temporary(),
                Demographics = Complete(asked.Demographics, traced),
            },
        };

        context.Attach(registered).State = held is null ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken);

        return registered;
    }

    private async Task<PracticePatient> NewPatientAsync(
        Practice practice,
        PracticeDirectory directory,
        RecordContext context,
        RegisterPatientRequest asked,
        TracedPatient traced,
        CancellationToken cancellationToken) => new()
    {
        Id = 1 + (await context.Patients.MaxAsync(patient => (int?)patient.Id, cancellationToken) ?? 0),
        Practice = practice.OdsCode,
        NhsNumber = asked.NhsNumber,
        NumberStatus = PracticePatient.NumberVerified,
        Registration = Temporary(),
        Demographics = Complete(asked.Demographics, traced),
        UsualGp = directory.StaffOf(practice.OdsCode).First().SdsUserId,
    };

    private RegistrationRow Temporary() => new()
    {
        Status = RegistrationStatus.Active,
        Type = RegistrationType.Temporary,
        From = new SeedDate(clock.Today()),
    };

    // What the consumer sent counts; PDS fills the gaps.
    private static Demographics Complete(Demographics sent, TracedPatient traced) => sent with
    {
        Gender = sent.Gender == Gender.Unknown ? traced.Gender : sent.Gender,
        Addresses = sent.Addresses.Any(address => address.Use == AddressUse.Home) || traced.Home is not { } home
            ? sent.Addresses
            : [home, .. sent.Addresses],
        Telecoms = sent.Telecoms.Count > 0 ? sent.Telecoms : traced.Telecoms,
    };
}

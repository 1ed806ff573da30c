using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.AccessRecordHtml;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>Whether the patient of a message is the practice's: by its own registration, and by PDS.</summary>
internal sealed class PatientMatch(
    IServiceProvider services,
    SandboxStore<RecordContext, PracticeDirectory> store,
    IOptions<AccessRecordHtmlOptions> options,
    TimeProvider clock)
{
    /// <returns>The response, and the number under which the practice holds the patient.</returns>
    public async Task<(Response Response, NhsNumber? HeldAs)> MatchAsync(Practice practice, MessageDocument document, CancellationToken cancellationToken)
    {
        var nhsNumber = document.NhsNumber!.Value;
        // Made anew for each message: the client's connections are the factory's to renew.
        var traced = await services.GetRequiredService<PdsTrace>().FindAsync(nhsNumber, cancellationToken);
        var own = await store.Current.FindPatientAsync(practice.OdsCode, traced?.NhsNumber ?? nhsNumber, cancellationToken);

        return (Decide(practice, document, own, traced), own?.NhsNumber);
    }

    private Response Decide(Practice practice, MessageDocument document, PracticePatient? own, TracedPatient? traced)
    {
        if (own is null || traced is null or { Invalidated: true })
        {
            return new Response(ResponseCodes.PatientNotKnown);
        }

        // A new name may have reached one of the two first: either will do.
        if (!Agrees(document, own.Demographics.Name, own.Demographics.BirthDate) && !Agrees(document, traced.Name, traced.BirthDate))
        {
            return new Response(ResponseCodes.PatientNotKnown, "Name or date of birth are not those of the NHS number");
        }

        return traced.Died is { } died
            ? Deceased(DateOnly.FromDateTime(died.Start.Date))
            : new Response(IsHere(practice, own, traced) ? ResponseCodes.PatientKnown : ResponseCodes.PatientNoLongerHere);
    }

    // PDS takes the practice away with the registration of the dead, so their own registration says nothing more.
    private Response Deceased(DateOnly died) => new(
        died.AddDays(options.Value.DaysAfterDeath) >= clock.Today() ? ResponseCodes.PatientRecentlyDeceased : ResponseCodes.PatientNoLongerHere);

    // For a restricted patient PDS keeps the practice back: then the practice's own registration decides.
    private static bool IsHere(Practice practice, PracticePatient own, TracedPatient traced) =>
        own.Registration.Status == RegistrationStatus.Active
        && (traced.Practice == practice.OdsCode || (traced.Restricted && traced.Practice is null));

    private static bool Agrees(MessageDocument document, NameRow? name, SeedDate? birthDate) =>
        birthDate?.Day == document.BirthDate && string.Equals(name?.Family, document.Family, StringComparison.OrdinalIgnoreCase);
}

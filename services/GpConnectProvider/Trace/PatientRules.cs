using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>Whether the record of a patient may be given: first what the practice knows itself, then what PDS says.</summary>
internal static class PatientRules
{
    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public static void CheckOwn(PracticePatient patient, Practice practice)
    {
        if (patient.Registration.Status == RegistrationStatus.Inactive)
        {
            throw PatientRefusals.NotActive(practice, patient);
        }

        if (patient.Sensitive)
        {
            throw PatientRefusals.FlaggedByPractice(practice, patient);
        }

        if (!patient.IsNumberVerified)
        {
            throw PatientRefusals.NumberNotVerified(practice, patient);
        }
    }

    /// <param name="traced">What PDS answered; null where it does not know the number.</param>
    /// <param name="today">The provider's day.</param>
    /// <param name="daysAfterDeath">For how long a record is given after a death.</param>
    /// <exception cref="GpConnectException">The first rule that does not hold.</exception>
    public static void CheckTraced(PracticePatient patient, Practice practice, TracedPatient? traced, DateOnly today, int daysAfterDeath)
    {
        if (traced is null or { Invalidated: true })
        {
            throw PatientRefusals.NotOnPds(practice, patient);
        }

        if (traced.NhsNumber != patient.NhsNumber)
        {
            throw PatientRefusals.Superseded(practice, patient, traced.NhsNumber);
        }

        if (traced.Restricted)
        {
            throw PatientRefusals.RestrictedOnPds(practice, patient);
        }

        if (traced.Died is { } died)
        {
            CheckDeath(patient, practice, DateOnly.FromDateTime(died.Start.Date), today, daysAfterDeath);
        }
        else if (traced.Practice != practice.OdsCode)
        {
            throw PatientRefusals.RegisteredElsewhere(practice, patient, traced.Practice);
        }
    }

    /// <summary>Dissent holds for the record, not for demographics.</summary>
    public static void CheckConsent(PracticePatient patient)
    {
        if (patient.Consent == SharingConsent.Dissent)
        {
            throw PatientRefusals.NoConsent(patient);
        }
    }

    // PDS takes the practice away with the registration of the dead, so nothing is said of it here.
    private static void CheckDeath(PracticePatient patient, Practice practice, DateOnly died, DateOnly today, int daysAfterDeath)
    {
        if (patient.Registration.Type != RegistrationType.Regular)
        {
            throw PatientRefusals.NotRegular(practice, patient);
        }

        if (died.AddDays(daysAfterDeath) < today)
        {
            throw PatientRefusals.LongDead(practice, patient, daysAfterDeath);
        }
    }
}

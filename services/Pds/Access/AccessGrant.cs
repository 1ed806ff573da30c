using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Access;

/// <summary>What the bearer of a token may do. Without a token of the sandbox it is <see cref="Open"/>.</summary>
/// <param name="Patient">The patient who is logged in, in that mode only.</param>
internal sealed record AccessGrant(AccessMode Mode, NhsNumber? Patient = null)
{
    public static readonly AccessGrant Open = new(AccessMode.Open);

    /// <summary>The role profile IDs of a healthcare worker.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>How much of a record this bearer reads.</summary>
    public Audience Audience => Mode == AccessMode.PrivilegedApplicationRestricted ? Audience.PrivilegedReader : Audience.Reader;

    private bool IsPatient => Mode is AccessMode.Patient or AccessMode.UnverifiedPatient;

    private bool IsApplicationAlone => Mode is AccessMode.ApplicationRestricted or AccessMode.PrivilegedApplicationRestricted;

    /// <exception cref="PdsException">A patient asks for somebody else.</exception>
    public void EnsureMayRead(NhsNumber number)
    {
        if (Mode == AccessMode.UnverifiedPatient || (Mode == AccessMode.Patient && Patient != number))
        {
            throw new PdsException(AccessErrors.PatientMayNot());
        }
    }

    /// <summary>How many results a search may have.</summary>
    /// <param name="asked">What the caller asked for; null where it did not.</param>
    /// <exception cref="PdsException">The bearer may not search, or not for so many.</exception>
    public int? MostResults(int? asked)
    {
        if (IsPatient)
        {
            throw new PdsException(AccessErrors.PatientMayNot());
        }

        if (!IsApplicationAlone)
        {
            return asked;
        }

        return asked is null or 1 ? 1 : throw new PdsException(AccessErrors.OneResultOnly(Mode));
    }

    /// <exception cref="PdsException">The bearer may not update, or not this patient.</exception>
    public void EnsureMayUpdate(NhsNumber number)
    {
        if (IsApplicationAlone)
        {
            throw new PdsException(AccessErrors.MayNotUpdate(Mode));
        }

        EnsureMayRead(number);
    }

    /// <exception cref="PdsException">The bearer may not create patients.</exception>
    public void EnsureMayCreate()
    {
        if (Mode == AccessMode.UnverifiedPatient)
        {
            throw new PdsException(AccessErrors.PatientMayNot());
        }

        if (IsApplicationAlone || IsPatient)
        {
            throw new PdsException(AccessErrors.MayNotCreate(Mode));
        }
    }
}

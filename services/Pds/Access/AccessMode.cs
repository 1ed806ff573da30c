namespace SpineSandbox.Pds.Access;

/// <summary>On whose behalf PDS is asked; it follows from the scope of the access token.</summary>
internal enum AccessMode
{
    /// <summary>No token of the sandbox: the open port, which allows what a healthcare worker may.</summary>
    Open,

    /// <summary>An application that no user stands behind.</summary>
    ApplicationRestricted,

    /// <summary>An application that no user stands behind, and that sees restricted records in full.</summary>
    PrivilegedApplicationRestricted,

    /// <summary>A professional who is logged in.</summary>
    HealthcareWorker,

    /// <summary>A patient who is logged in.</summary>
    Patient,

    /// <summary>Somebody whose identity nobody has verified well enough to show them a record.</summary>
    UnverifiedPatient,
}

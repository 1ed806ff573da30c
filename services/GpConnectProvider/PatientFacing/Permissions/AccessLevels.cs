namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary>How much of the medical record a user sees, each level with what those before it have.</summary>
public enum RecordLevel
{
    None,

    /// <summary>Demographics, medication and allergies.</summary>
    Summary,

    /// <summary>Coded entries: problems, consultations, immunisations, results, referrals.</summary>
    Detailed,

    Documents,

    /// <summary>Free text too.</summary>
    Full,
}

/// <summary>What a user may do about prescriptions or appointments.</summary>
public enum ActionLevel
{
    None,
    View,
    Manage,
}

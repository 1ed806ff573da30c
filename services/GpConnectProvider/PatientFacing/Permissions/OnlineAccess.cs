namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary>What a practice lets a user see and do online about a patient.</summary>
public sealed record OnlineAccess
{
    /// <summary>The patient's logical id.</summary>
    public required int PatientId { get; init; }

    /// <summary>NHS number of who acts for the patient; empty for the patient's own access.</summary>
    public string Actor { get; init; } = "";

    /// <summary>What is from this day on is current, what was before it historical.</summary>
    public required DateOnly EffectiveDate { get; init; }

    public RecordLevel Current { get; init; } = RecordLevel.Full;

    public RecordLevel Historical { get; init; } = RecordLevel.Full;

    public ActionLevel Prescriptions { get; init; } = ActionLevel.Manage;

    public ActionLevel Appointments { get; init; } = ActionLevel.Manage;

    /// <summary>What the user has asked for and the practice has not decided.</summary>
    public IReadOnlyList<AccessRequest> Requests { get; init; } = [];

    public RecordLevel LevelOn(DateOnly day) => day >= EffectiveDate ? Current : Historical;

    /// <summary>The row for an explanation.</summary>
    public string RowFor(string nhsNumber) => $"online-access/{nhsNumber}{(Actor.Length == 0 ? "" : $"/{Actor}")}";
}

/// <summary>A request for more access.</summary>
/// <param name="PermissionType"><c>medicalRecord</c> or <c>prescriptions</c>.</param>
/// <param name="MedicalRecordType"><c>current</c> or <c>historical</c>, for the medical record only.</param>
public sealed record AccessRequest(string PermissionType, string? MedicalRecordType, string AccessLevel, DateTimeOffset CreatedAt);

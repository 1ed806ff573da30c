using SpineSandbox.GpConnectProvider.AccessRecordHtml;

namespace SpineSandbox.GpConnectProvider.Clinical.Medications;

/// <summary>Which courses count as what, and how long they last.</summary>
internal static class MedicationRules
{
    private const int AcuteDays = 365;

    public static bool IsAcute(this MedicationRow medication) => medication.Type == PrescriptionType.Acute;

    /// <summary>Acute courses are shown for a year.</summary>
    public static bool IsRecentAcute(this MedicationRow medication, DateOnly today) =>
        medication.IsAcute() && medication.Date.Day > today.AddDays(-AcuteDays);

    /// <summary>A repeat is current while nobody has ended it and its end, if it has one, is still to come.</summary>
    public static bool IsCurrentRepeat(this MedicationRow medication, DateOnly today) =>
        !medication.IsAcute() && medication.Discontinued is null && (medication.End is not { } end || end.Day > today);

    /// <summary>Only what a clinician ended counts as discontinued; a repeat may also end by itself.</summary>
    public static bool IsDiscontinuedRepeat(this MedicationRow medication) =>
        !medication.IsAcute() && medication.Discontinued is { ByClinician: true };

    /// <summary>True where the scheduled end was not recorded and follows from start and days.</summary>
    public static bool HasCalculatedEnd(this MedicationRow medication) => medication.End is null && medication.DaysDuration is not null;

    public static SeedDate? ScheduledEnd(this MedicationRow medication) =>
        medication.HasCalculatedEnd() ? medication.Date.AddDays(medication.DaysDuration!.Value) : medication.End;

    /// <summary>What somebody else prescribes is not issued here.</summary>
    public static SeedDate? LastIssued(this MedicationRow medication) =>
        medication.PrescribedElsewhere is null && medication.Issues.Count > 0 ? medication.Issues.Max() : null;

    /// <summary>Null where others prescribe, and where nothing has been issued yet.</summary>
    public static int? TimesIssued(this MedicationRow medication) =>
        medication.PrescribedElsewhere is null ? medication.Issues.Count : null;

    /// <summary>A repeat without an end goes on; an acute course without one counts on the day it started.</summary>
    public static bool IsEffectiveIn(this MedicationRow medication, RecordPeriod period)
    {
        var end = medication.Discontinued?.Date ?? medication.End;
        return period.Overlaps(medication.Date.Day, end?.Day ?? (medication.IsAcute() ? medication.Date.Day : null));
    }

    /// <summary>The last day of a course: of an acute one that says nothing else its first; null for a repeat that goes on.</summary>
    public static SeedDate? CourseEnd(this MedicationRow medication) =>
        medication.Discontinued?.Date ?? (medication.IsAcute() ? medication.ScheduledEnd() ?? medication.Date : medication.End);

    /// <summary>True where the course was active on the day or after it; what others prescribe always counts.</summary>
    public static bool IsActiveSince(this MedicationRow medication, DateOnly day) =>
        medication.PrescribedElsewhere is not null || medication.CourseEnd() is not { } end || end.Day >= day;

    public static CourseStatus StatusOn(this MedicationRow medication, DateOnly today)
    {
        if (medication.Discontinued is { ByClinician: true } discontinued && discontinued.Date.Day <= today)
        {
            return CourseStatus.Stopped;
        }

        return medication.CourseEnd() is { } end && end.Day < today ? CourseStatus.Completed : CourseStatus.Active;
    }
}

/// <summary>How a course stands.</summary>
internal enum CourseStatus
{
    Active,

    /// <summary>It ended by itself.</summary>
    Completed,

    /// <summary>A clinician ended it.</summary>
    Stopped,
}

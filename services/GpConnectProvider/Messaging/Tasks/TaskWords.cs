using System.Globalization;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary>Tasks in plain English.</summary>
internal static class TaskWords
{
    public static string Kind(this WorkflowTask task) => task.Product == GpConnectProduct.UpdateRecord ? "Record update" : "Document";

    public static string Words(this WorkflowTask task) => task.Status switch
    {
        WorkflowTaskStatus.Open => "Open",
        WorkflowTaskStatus.Accepted => "Filed in the record",
        WorkflowTaskStatus.Rejected => "Rejected",
        WorkflowTaskStatus.Replaced => "Replaced by a newer version",
        _ => "Void: a newer version could not be processed",
    };

    /// <summary>A class of the style sheet.</summary>
    public static string Tone(this WorkflowTask task) => task.Status switch
    {
        WorkflowTaskStatus.Open => "refused",
        WorkflowTaskStatus.Accepted => "good",
        WorkflowTaskStatus.Rejected or WorkflowTaskStatus.Void => "broken",
        _ => "idle",
    };

    /// <summary>As a practice's clock shows it.</summary>
    public static string Shown(this DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, SandboxClock.London).ToString("dd-MMM-yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Shown(this DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>999 000 0018.</summary>
    public static string Shown(this NhsNumber number) => $"{number.Value[..3]} {number.Value[3..6]} {number.Value[6..]}";

    public static string Size(int bytes) => bytes < 1024 ? $"{bytes} bytes" : $"{bytes / 1024} KB";
}

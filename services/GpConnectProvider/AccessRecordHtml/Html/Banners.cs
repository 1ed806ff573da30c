using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>The fixed texts of the record.</summary>
internal static class Banners
{
    public const string ItemsExcluded = "Items excluded due to confidentiality and/or patient preferences";

    public static string GpTransfer(DateOnly registered) =>
        "Patient record transfer from previous GP practice not yet complete; " +
        $"information recorded before {Cell.Format(registered)} may be missing";

    /// <summary>What is said of the period above a table. The quotes are those that providers send and the test pack expects.</summary>
    public static string OfPeriod(RecordQuery query, bool takesPeriod) => query switch
    {
        { Period: null } => "All relevant items",
        { IsDefaultPeriod: true } when !takesPeriod => "All relevant items",
        { IsDefaultPeriod: true, Period.Start: { } start } => $" All data items from {Cell.Format(start)}",
        _ when !takesPeriod => "Date filter not applied",
        { Period: { Start: { } start, End: { } end } } => $"For the period '{Cell.Format(start)}' to '{Cell.Format(end)}'",
        { Period.Start: { } start } => $"Data items from '{Cell.Format(start)}'",
        _ => $"Data items until '{Cell.Format(query.Period.End!.Value)}'",
    };

    /// <summary>What stands in the place of a table that has nothing to show.</summary>
    public static IReadOnlyList<string> InsteadOf(string title, SectionLimit? limit) => limit switch
    {
        SectionLimit.NotRetrievable => [$"This system does not support retrieval of '{title}' data.", MayExist],
        SectionLimit.Masked => [$"Access is denied to '{title}' data for this patient.", MayExist],
        SectionLimit.NotStored => [$"'{title}' data is not supported by this system."],
        _ => [$"No '{title}' data is recorded for this patient."],
    };

    private const string MayExist = "This data may still exist in the source system.";
}

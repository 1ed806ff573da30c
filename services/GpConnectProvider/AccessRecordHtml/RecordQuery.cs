using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>The record that is to be shown, on which day, and for which period.</summary>
/// <param name="Period">What the consumer asked for, or the section's default time frame.</param>
/// <param name="IsDefaultPeriod">True where the consumer asked for none.</param>
internal sealed record RecordQuery(PatientRecord Record, DateOnly Today, RecordPeriod? Period, bool IsDefaultPeriod);

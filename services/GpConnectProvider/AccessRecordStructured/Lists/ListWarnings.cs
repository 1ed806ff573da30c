using System.Globalization;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;

/// <summary>Why a list may not be whole: a code, and the words that go with it.</summary>
internal sealed record ListWarning(string Code, string Note);

/// <summary>The warnings of lists.</summary>
internal static class ListWarnings
{
    public static ListWarning ConfidentialItems { get; } = new(
        "confidential-items", "Items excluded due to confidentiality and/or patient preferences.");

    /// <summary>For every list of a patient whose former record has not arrived.</summary>
    public static ListWarning? Transit(PracticePatient patient) => patient.GpTransfer is not { } transfer ? null : new(
        "data-in-transit",
        "Patient record transfer from previous GP practice not yet complete; information recorded before "
            + $"{transfer.CompleteFrom.Day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture)} may be missing.");
}

using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>The logical id of a MedicationRequest: a UUID that follows from the entry, so that it stays the same.</summary>
internal static class MedicationId
{
    /// <param name="issue">The day of an issue; null for the plan.</param>
    public static string Of(int patientId, string entryId, DateOnly? issue = null) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{patientId}|{entryId}|{issue:yyyyMMdd}"))[..16]).ToString();
}

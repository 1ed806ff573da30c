using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>A prescription that a patient has ordered.</summary>
internal sealed record PrescriptionOrder
{
    public const string Requested = "requested";
    public const string Cancelled = "cancelled";

    /// <summary>The Task's logical id.</summary>
    public required string Id { get; init; }

    public required int PatientId { get; init; }

    /// <summary>The entry of the record that is to be issued.</summary>
    public required string MedicationId { get; init; }

    /// <summary>The status of the Task.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset AuthoredOn { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public string? Note { get; init; }

    /// <summary>The ODS code of the pharmacy that the patient wants.</summary>
    public string? Pharmacy { get; init; }
}

/// <summary>The table of orders.</summary>
internal static class PrescriptionTables
{
    public static void AddPrescriptionOrders(this ModelBuilder model) =>
        model.Entity<PrescriptionOrder>().HasIndex(row => row.PatientId);
}

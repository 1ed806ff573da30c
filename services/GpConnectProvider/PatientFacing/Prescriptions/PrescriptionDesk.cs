using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Clinical.Medications;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Record;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>The medication that a user sees, and the orders they make.</summary>
internal sealed class PrescriptionDesk(TimeProvider clock)
{
    private static readonly string[] Unfinished = [PrescriptionOrder.Requested, "in-progress"];

    public static async Task<IReadOnlyList<MedicationRow>> MedicationAsync(PatientCall call, CancellationToken cancellationToken)
    {
        var record = await call.Store.ReadRecordAsync(call.Patient, call.Practice, cancellationToken);

        return [.. record.All<MedicationRow>().Where(medication => medication.PrescribedElsewhere is null && VisibleEntries.SeenBy(call.Access, medication) is not null)];
    }

    /// <exception cref="GpConnectException">There is no such plan, it is over, or an order of it is not finished.</exception>
    public async Task<PrescriptionOrder> OrderAsync(PatientCall call, OrderRequest asked, CancellationToken cancellationToken)
    {
        var medication = (await MedicationAsync(call, cancellationToken)).FirstOrDefault(row => MedicationId.Of(call.Patient.Id, row.Id) == asked.Plan)
            ?? throw PatientFacingRefusals.UnknownReference($"MedicationRequest/{asked.Plan}");
        if (!medication.IsCurrentRepeat(clock.Today()))
        {
            throw PatientFacingRefusals.BadTask("Only repeats that go on can be ordered.");
        }

        var now = clock.GetUtcNow();
        var order = new PrescriptionOrder
        {
            Id = Guid.NewGuid().ToString(),
            PatientId = call.Patient.Id,
            MedicationId = medication.Id,
            Status = PrescriptionOrder.Requested,
            AuthoredOn = now,
            LastModified = now,
            Note = asked.Note,
            Pharmacy = asked.Pharmacy,
        };

        return await call.Store.WriteAsync(
            async (context, _) =>
            {
                if (await context.PrescriptionOrders.AnyAsync(
                    row => row.PatientId == order.PatientId && row.MedicationId == order.MedicationId && Unfinished.Contains(row.Status), cancellationToken))
                {
                    throw PatientFacingRefusals.OrderedTwice($"clinical-records/{call.Practice.OdsCode}/{call.Patient.NhsNumber}/{medication.Id}");
                }

                context.Add(order);
                await context.SaveChangesAsync(cancellationToken);

                return order;
            },
            cancellationToken);
    }

    /// <exception cref="GpConnectException">There is no such order, or it is finished.</exception>
    public Task<PrescriptionOrder> CancelAsync(PatientCall call, string id, CancellationToken cancellationToken) => call.Store.WriteAsync(
        async (context, _) =>
        {
            var order = await context.PrescriptionOrders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.PatientId == call.Patient.Id, cancellationToken)
                ?? throw PatientFacingRefusals.NotFound($"Task/{id}");
            if (order.Status != PrescriptionOrder.Requested)
            {
                throw PatientFacingRefusals.BadTask($"An order that is {order.Status} cannot be cancelled.");
            }

            var cancelled = order with { Status = PrescriptionOrder.Cancelled, LastModified = clock.GetUtcNow() };
            context.Update(cancelled);
            await context.SaveChangesAsync(cancellationToken);

            return cancelled;
        },
        cancellationToken);

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<PrescriptionOrder>> OrdersAsync(PatientCall call, CancellationToken cancellationToken)
    {
        await using var context = call.Store.Open();
        var orders = await context.PrescriptionOrders.AsNoTracking().Where(row => row.PatientId == call.Patient.Id).ToListAsync(cancellationToken);

        return [.. orders.OrderByDescending(order => order.AuthoredOn)];
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace SpineSandbox.Ssp.Audit;

/// <summary>
/// The table of the audit, and how a batch gets into it: one prepared statement in one transaction. Change tracking would
/// cost more than the gate's own work.
/// </summary>
internal static class AuditTable
{
    private const string Name = "Audit";

    private static readonly (string Column, Func<AuditEntry, object?> Value)[] Columns =
    [
        (nameof(AuditEntry.At), entry => entry.At.UtcTicks),
        (nameof(AuditEntry.DurationMs), entry => entry.DurationMs),
        (nameof(AuditEntry.TraceId), entry => entry.TraceId),
        (nameof(AuditEntry.SspTraceId), entry => entry.SspTraceId),
        (nameof(AuditEntry.FromAsid), entry => entry.FromAsid),
        (nameof(AuditEntry.ToAsid), entry => entry.ToAsid),
        (nameof(AuditEntry.InteractionId), entry => entry.InteractionId),
        (nameof(AuditEntry.ConsumerOdsCode), entry => entry.ConsumerOdsCode),
        (nameof(AuditEntry.ProviderOdsCode), entry => entry.ProviderOdsCode),
        (nameof(AuditEntry.Method), entry => entry.Method),
        (nameof(AuditEntry.Target), entry => entry.Target),
        (nameof(AuditEntry.Status), entry => entry.Status),
        (nameof(AuditEntry.Outcome), entry => (int)entry.Outcome),
        (nameof(AuditEntry.Rule), entry => entry.Rule),
        (nameof(AuditEntry.Reason), entry => entry.Reason),
        (nameof(AuditEntry.RequestBytes), entry => entry.RequestBytes),
        (nameof(AuditEntry.ResponseBytes), entry => entry.ResponseBytes),
        (nameof(AuditEntry.Headers), entry => entry.Headers),
        (nameof(AuditEntry.Claims), entry => entry.Claims),
    ];

    private static readonly string Insert =
        $"""INSERT INTO "{Name}" ({string.Join(", ", Columns.Select(row => $"\"{row.Column}\""))}) VALUES ({string.Join(", ", Columns.Select(row => $"@{row.Column}"))})""";

    public static void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable(Name);
        entry.HasKey(row => row.Id);
        entry.HasIndex(row => row.TraceId);
        entry.HasIndex(row => row.SspTraceId);

        // Ticks, because not every database compares instants with an offset.
        entry.Property(row => row.At).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
        entry.HasIndex(row => row.At);
    }

    public static async Task InsertAsync(SspContext context, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = Insert;
        var parameters = Array.ConvertAll(Columns, row => Parameter(command, row.Column));
        await command.PrepareAsync(cancellationToken);

        foreach (var entry in entries)
        {
            for (var index = 0; index < Columns.Length; index++)
            {
                parameters[index].Value = Columns[index].Value(entry) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static DbParameter Parameter(DbCommand command, string column)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@{column}";
        command.Parameters.Add(parameter);
        return parameter;
    }
}

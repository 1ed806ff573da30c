using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh;

/// <summary>The tables of MESH.</summary>
internal sealed class MeshContext(DbContextOptions<MeshContext> options) : DbContext(options)
{
    public DbSet<MeshEnvironment> Environments => Set<MeshEnvironment>();

    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Chunk> Chunks => Set<Chunk>();

    public DbSet<TokenBlock> Tokens => Set<TokenBlock>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<MailboxId>().HaveConversion<Text<MailboxId>>();
        configurationBuilder.Properties<MessageId>().HaveConversion<Text<MessageId>>();
        configurationBuilder.Properties<OdsCode>().HaveConversion<Text<OdsCode>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Ticks>();
        configurationBuilder.Properties<MessageStatus>().HaveConversion<string>();
        configurationBuilder.Properties<MessageType>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Message>(message =>
        {
            message.HasIndex(row => new { row.Recipient, row.Status, row.Place });
            message.HasIndex(row => new { row.Sender, row.LocalId });
            message.HasIndex(row => row.DueAt);
        });
        modelBuilder.Entity<Chunk>().HasKey(row => new { row.MessageId, row.Number });
        modelBuilder.Entity<TokenBlock>().HasIndex(row => row.At);
        modelBuilder.Entity<Mailbox>().PrimitiveCollection(row => row.WorkflowIds);
    }

    private sealed class Text<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Parse(text))
        where T : struct, IParsable<T>
    {
        private static T Parse(string text) => T.Parse(text, null);
    }

    // Because not every database compares instants with an offset.
    private sealed class Ticks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

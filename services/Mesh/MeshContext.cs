using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh;

/// <summary>The tables of MESH.</summary>
internal sealed class MeshContext(DbContextOptions<MeshContext> options) : DbContext(options)
{
    private PreparedStatement<Message>? _add;
    private PreparedStatement<Message>? _acknowledge;
    private PreparedStatement<Chunk>? _addChunk;
    private PreparedStatement<TokenBlock>? _addTokens;

    public DbSet<MeshEnvironment> Environments => Set<MeshEnvironment>();

    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Chunk> Chunks => Set<Chunk>();

    public DbSet<TokenBlock> Tokens => Set<TokenBlock>();

    // What the writer does most, at once and untracked.
    public void Insert(Message message) => (_add ??= this.PrepareInsert<Message>()).Execute(message);

    public void Insert(Chunk chunk) => (_addChunk ??= this.PrepareInsert<Chunk>()).Execute(chunk);

    public void Insert(TokenBlock block) => (_addTokens ??= this.PrepareInsert<TokenBlock>()).Execute(block);

    public void WriteAcknowledgement(Message message) => (_acknowledge ??= this.PrepareUpdate<Message>(
        nameof(Message.Status), nameof(Message.StatusAt), nameof(Message.AcknowledgedAt), nameof(Message.DueAt))).Execute(message);

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
            // Of what waits only, and of what has one: an index is written with each row that it holds.
            message.HasIndex(row => new { row.Recipient, row.Place }).HasFilter("\"Status\" = 'Accepted'");
            message.HasIndex(row => new { row.Sender, row.LocalId }).HasFilter("\"LocalId\" IS NOT NULL");
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

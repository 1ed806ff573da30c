using Microsoft.EntityFrameworkCore;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Mailboxes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Mesh;

/// <summary>MESH's own facts: the mailboxes, from the seed and held in memory, and the messages, which only the database holds.</summary>
internal sealed class MeshStoreModel(TimeProvider clock) : StoreModel<MeshContext, MeshView>
{
    public override MeshContext Create(DbContextOptions<MeshContext> options) => new(options);

    public override void Seed(MeshContext context, SeedData seed)
    {
        context.Environments.Add(new MeshEnvironment { SharedKey = seed.Mailboxes.SharedKey });
        context.Mailboxes.AddRange(seed.Mailboxes.Mailboxes.Select(Mailbox.Of));
    }

    public override MeshView Load(MeshContext context) => new(
        new MailboxBook(context.Environments.AsNoTracking().Single().SharedKey, context.Mailboxes.AsNoTracking()),
        UsedTokens.Load(context.Tokens.AsNoTracking().OrderBy(block => block.At), clock),
        context.Messages.Max(message => message.Place) ?? 0);
}

using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sandbox.Tests.Store;

public sealed class SandboxStoreTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_seeded_before_the_first_request()
    {
        await using var service = await StartAsync();

        Assert.Equal("seeded", Store(service).Current.View["a"]);
    }

    [Fact]
    public async Task Goes_back_to_the_seed_on_reset()
    {
        await using var service = await StartAsync();
        await ChangeAsync(Store(service), "changed");

        using var answer = await service.Client.PostAsync("/_sandbox/reset", null, Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("seeded", Store(service).Current.View["a"]);
        await using var context = Store(service).Current.Open();
        Assert.Equal("seeded", (await context.Notes.SingleAsync(Cancelled)).Text);
    }

    [Fact]
    public async Task Lets_a_request_that_began_before_a_reset_end_on_what_it_saw()
    {
        await using var service = await StartAsync();
        await ChangeAsync(Store(service), "changed");
        var before = Store(service).Current;

        await Store(service).ResetAsync(Cancelled);

        await using var context = before.Open();
        Assert.Equal("changed", (await context.Notes.SingleAsync(Cancelled)).Text);
        Assert.NotEqual(before.Epoch, Store(service).Current.Epoch);
    }

    [Fact]
    public async Task Loses_no_change_when_many_write_at_once()
    {
        await using var service = await StartAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 50), Cancelled, async (number, cancelled) =>
            await Store(service).Current.WriteAsync(
                async (context, _) =>
                {
                    context.Notes.Add(new Note { Id = $"n{number}", Text = "new" });
                    return await context.SaveChangesAsync(cancelled);
                },
                cancelled));

        await using var reading = Store(service).Current.Open();
        Assert.Equal(51, await reading.Notes.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Finds_its_data_again_where_it_persists()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("spine-sandbox-test-").FullName;
        try
        {
            await using (var first = await StartAsync(folder, persist: true))
            {
                await ChangeAsync(Store(first), "kept");
            }

            await using var second = await StartAsync(folder, persist: true);
            Assert.Equal("kept", Store(second).Current.View["a"]);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<TestService> StartAsync(string? folder = null, bool persist = false) => TestService.StartAsync(
        _ => { },
        builder =>
        {
            builder.Configuration["Sandbox:Persist"] = persist.ToString();
            builder.Services.AddStore<NoteContext, ConcurrentDictionary<string, string>, NoteModel>();
        },
        folder);

    private static SandboxStore<NoteContext, ConcurrentDictionary<string, string>> Store(TestService service) =>
        service.Services.GetRequiredService<SandboxStore<NoteContext, ConcurrentDictionary<string, string>>>();

    private static Task<int> ChangeAsync(SandboxStore<NoteContext, ConcurrentDictionary<string, string>> store, string text) =>
        store.Current.WriteAsync(
            async (context, view) =>
            {
                (await context.Notes.SingleAsync(note => note.Id == "a", Cancelled)).Text = text;
                var saved = await context.SaveChangesAsync(Cancelled);
                view["a"] = text;
                return saved;
            },
            Cancelled);

    public sealed class Note
    {
        public required string Id { get; init; }

        public required string Text { get; set; }
    }

    public sealed class NoteContext(DbContextOptions<NoteContext> options) : DbContext(options)
    {
        public DbSet<Note> Notes => Set<Note>();
    }

    public sealed class NoteModel : StoreModel<NoteContext, ConcurrentDictionary<string, string>>
    {
        public override NoteContext Create(DbContextOptions<NoteContext> options) => new(options);

        public override void Seed(NoteContext context, SeedData seed) => context.Notes.Add(new Note { Id = "a", Text = "seeded" });

        public override ConcurrentDictionary<string, string> Load(NoteContext context) =>
            new(context.Notes.AsNoTracking().ToDictionary(note => note.Id, note => note.Text));
    }
}

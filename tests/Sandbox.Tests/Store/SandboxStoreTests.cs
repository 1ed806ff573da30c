using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Testing;

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
    public async Task The_next_generation_is_made_ahead_after_the_start_and_after_each_reset()
    {
        await using var service = await StartAsync();

        for (var reset = 0; reset < 3; reset++)
        {
            // After a reset the previous one is still there too, for the requests that began in it.
            await FilesAsync(service, atLeast: reset == 0 ? 2 : 3);
            var ahead = Generations(service).Except([Store(service).Current.File]).ToHashSet();

            await Store(service).ResetAsync(Cancelled);

            Assert.Contains(Store(service).Current.File, ahead);
            Assert.Equal("seeded", Store(service).Current.View["a"]);
        }
    }

    [Fact]
    public async Task A_generation_made_ahead_is_not_taken_once_the_seed_has_changed()
    {
        var seed = System.IO.Directory.CreateTempSubdirectory("spine-sandbox-seed-").FullName;
        try
        {
            ShippedSeed.CopyTo(seed);
            await using var service = await StartAsync(seed: seed);
            await FilesAsync(service, atLeast: 2);
            var patients = Path.Combine(seed, "patients.json");
            await File.WriteAllTextAsync(patients, (await File.ReadAllTextAsync(patients, Cancelled)).Replace("Ashworth", "Ashwerth", StringComparison.Ordinal), Cancelled);

            using var answer = await service.Client.PostAsync("/_sandbox/reset", null, Cancelled);

            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal("seeded with Ashwerth", Store(service).Current.View["a"]);
        }
        finally
        {
            System.IO.Directory.Delete(seed, recursive: true);
        }
    }

    [Fact]
    public async Task Resets_side_by_side_all_end_at_the_seed_and_leave_few_files()
    {
        await using var service = await StartAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 20), Cancelled, async (_, cancelled) => await Store(service).ResetAsync(cancelled));

        Assert.Equal("seeded", Store(service).Current.View["a"]);
        Assert.InRange(Generations(service).Count(), 2, 3);
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

            File.Copy(System.IO.Directory.GetFiles(folder, "test.seed-*.db").Single(), Path.Combine(folder, "test.77.db"));
            await using var second = await StartAsync(folder, persist: true);
            Assert.Equal("kept", Store(second).Current.View["a"]);
            Assert.False(File.Exists(Path.Combine(folder, "test.77.db")), "What nobody reads any more is taken away.");
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FilesAsync(TestService service, int atLeast)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (Generations(service).Count() < atLeast)
        {
            Assert.True(DateTime.UtcNow < deadline, $"fewer than {atLeast} generations");
            await Task.Delay(10, Cancelled);
        }
    }

    private static IEnumerable<string> Generations(TestService service) =>
        System.IO.Directory.EnumerateFiles(service.Services.GetRequiredService<SandboxFolders>().Data, "test.*.db")
            .Where(file => !file.Contains(".seed-", StringComparison.Ordinal));

    private static Task<TestService> StartAsync(string? folder = null, bool persist = false, string? seed = null) => TestService.StartAsync(
        _ => { },
        builder =>
        {
            builder.Configuration["Sandbox:Persist"] = persist.ToString();
            builder.Configuration["Sandbox:SeedDirectory"] = seed ?? ShippedSeed.Directory;
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

        public override void Seed(NoteContext context, SeedData seed) => context.Notes.Add(new Note
        {
            Id = "a",
            Text = seed.Patients.Any(patient => patient.Names.Any(name => name.Family == "Ashwerth")) ? "seeded with Ashwerth" : "seeded",
        });

        public override ConcurrentDictionary<string, string> Load(NoteContext context) =>
            new(context.Notes.AsNoTracking().ToDictionary(note => note.Id, note => note.Text));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Store;

public sealed class SeedReleaseTests : IDisposable
{
    private readonly string _seed = Directory.CreateTempSubdirectory("spine-sandbox-seed-").FullName;

    public SeedReleaseTests() => ShippedSeed.CopyTo(_seed);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_seed, recursive: true);

    [Fact]
    public async Task Takes_an_edited_seed_at_a_reset_although_the_rows_of_the_last_were_let_go()
    {
        await using var service = await StartAsync();
        var before = await service.Client.GetStringAsync("/_sandbox/info", Cancelled);
        var organisations = Path.Combine(_seed, "organisations.json");
        await File.WriteAllTextAsync(
            organisations, (await File.ReadAllTextAsync(organisations, Cancelled)).Replace("Riverbank Medical Practice", "Weir Medical Practice"), Cancelled);

        Assert.Equal("Riverbank Medical Practice", View(service));
        Assert.Equal(before, await service.Client.GetStringAsync("/_sandbox/info", Cancelled));

        using var answer = await service.Client.PostAsync("/_sandbox/reset", null, Cancelled);

        answer.EnsureSuccessStatusCode();
        Assert.Equal("Weir Medical Practice", View(service));
        Assert.NotEqual(before, await service.Client.GetStringAsync("/_sandbox/info", Cancelled));
    }

    [Fact]
    public async Task Resets_without_seeding_again_where_nothing_was_edited()
    {
        await using var service = await StartAsync();

        using var answer = await service.Client.PostAsync("/_sandbox/reset", null, Cancelled);

        answer.EnsureSuccessStatusCode();
        Assert.Equal("Riverbank Medical Practice", View(service));
        Assert.Equal(1, ((FirstOrganisation)service.Services.GetRequiredService<StoreModel<SandboxStoreTests.NoteContext, string>>()).Seedings);
    }

    private static string View(TestService service) =>
        service.Services.GetRequiredService<SandboxStore<SandboxStoreTests.NoteContext, string>>().Current.View;

    private Task<TestService> StartAsync() => TestService.StartAsync(
        _ => { },
        builder =>
        {
            builder.Configuration["Sandbox:SeedDirectory"] = _seed;
            builder.Services.AddSingleton<TimeProvider>(new FakeClock()); // A seed is of a day: midnight would make another.
            builder.Services.AddStore<SandboxStoreTests.NoteContext, string, FirstOrganisation>().LetSeedGo();
        });

    private sealed class FirstOrganisation : StoreModel<SandboxStoreTests.NoteContext, string>
    {
        public int Seedings { get; private set; }

        public override SandboxStoreTests.NoteContext Create(DbContextOptions<SandboxStoreTests.NoteContext> options) => new(options);

        public override void Seed(SandboxStoreTests.NoteContext context, SeedData seed)
        {
            Seedings++;
            context.Notes.Add(new SandboxStoreTests.Note { Id = "a", Text = seed.Organisations[0].Name });
        }

        public override string Load(SandboxStoreTests.NoteContext context) => context.Notes.AsNoTracking().Single().Text;
    }
}

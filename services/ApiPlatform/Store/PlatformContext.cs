using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SpineSandbox.ApiPlatform.Applications;

namespace SpineSandbox.ApiPlatform.Store;

/// <summary>The tables of the platform: who is registered, who logs in, what was issued.</summary>
internal sealed class PlatformContext(DbContextOptions<PlatformContext> options) : DbContext(options)
{
    public DbSet<Application> Applications => Set<Application>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<AccessToken> Tokens => Set<AccessToken>();

    public DbSet<UsedAssertion> Assertions => Set<UsedAssertion>();

    public DbSet<LoginTicket> Tickets => Set<LoginTicket>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    // Ticks, because not every database compares instants with an offset.
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<Ticks>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Application>(application =>
        {
            application.HasKey(row => row.ApiKey);
            AsJson(application.Property(row => row.PublicKeys));
        });
        model.Entity<Person>().HasKey(row => new { row.Kind, row.Id });
        model.Entity<StoredKey>().HasKey(row => row.Name);
        model.Entity<UsedAssertion>().HasKey(row => new { row.ApiKey, row.Jti });
        model.Entity<LoginTicket>().HasKey(row => row.Value);
        model.Entity<AccessToken>(token =>
        {
            token.HasKey(row => row.Value);
            AsJson(token.Property(row => row.User));
        });
    }

    private static void AsJson<T>(PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!,
        new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), value => value));

    private sealed class Ticks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

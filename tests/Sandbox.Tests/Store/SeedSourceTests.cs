using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Sandbox.Tests.Seed;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Store;

/// <summary>When the seed folder is read anew, and when what was read still holds.</summary>
public sealed class SeedSourceTests : IDisposable
{
    private const string Patients = "patients.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("spine-sandbox-seed-").FullName;
    private readonly FakeClock _clock = new();
    private readonly SeedSource _source;

    public SeedSourceTests()
    {
        foreach (var (file, content) in SmallSeedFiles.All)
        {
            File.WriteAllText(Path.Combine(_folder, file), content);
        }

        _source = Source(checkedSeed: null);
    }

    [Fact]
    public void Nothing_is_read_twice_as_long_as_nothing_changes()
    {
        var first = Read();
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Same(first, Read());
        Assert.Same(first, _source.Latest);
    }

    [Fact]
    public void An_edit_counts_though_neither_length_nor_time_of_the_file_tell_of_it()
    {
        var first = Read();
        var file = Path.Combine(_folder, Patients);
        var written = File.GetLastWriteTimeUtc(file);
        Edit(text => text.Replace("Ashworth", "Ashwerth", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, written);

        Assert.Equal("Ashworth", first.Patients[0].Names[0].Family);
        Assert.Equal("Ashwerth", Read().Patients[0].Names[0].Family);
        Assert.Equal("Ashwerth", _source.Latest.Patients[0].Names[0].Family);
    }

    [Fact]
    public void The_next_day_is_read_anew_for_the_dates_that_count_from_today()
    {
        var first = Read();
        _clock.Advance(TimeSpan.FromDays(1));
        var second = Read();

        Assert.Equal(first.Today.AddDays(1), second.Today);
    }

    [Fact]
    public void A_broken_file_is_refused_and_what_was_read_before_holds()
    {
        var first = Read();
        var whole = File.ReadAllText(Path.Combine(_folder, Patients));
        Edit(_ => "[ {");

        Assert.Contains(Patients, Assert.Throws<SeedException>(_source.Read).Message);
        Assert.Same(first, _source.Latest);

        Edit(_ => whole);
        Assert.Same(first, Read());
    }

    [Fact]
    public void A_folder_that_is_gone_is_refused()
    {
        Read();
        Directory.Delete(_folder, recursive: true);

        Assert.ThrowsAny<Exception>(_source.Read);
    }

    public void Dispose()
    {
        foreach (var folder in new[] { _folder, _folder + "-data" }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Edit(Func<string, string> change)
    {
        var file = Path.Combine(_folder, Patients);
        File.WriteAllText(file, change(File.ReadAllText(file)));
    }

    [Fact]
    public void A_seed_that_was_checked_before_is_read_as_it_was_when_the_service_looked()
    {
        var source = Source($"{Read().Stamp}");
        var seed = source.Latest;
        Edit(text => text.Replace("Ashworth", "Ashwerth", StringComparison.Ordinal));

        Assert.Equal("Ashworth", seed.Patients[0].Names[0].Family);
        Assert.Equal(_source.Stamp, source.Stamp);
    }

    [Fact]
    public void A_seed_that_is_not_the_one_that_was_checked_is_checked()
    {
        var source = Source($"{Read().Stamp}");
        Edit(text => text.Replace("Ashworth", "", StringComparison.Ordinal));

        Assert.Throws<SeedException>(() => source.Latest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-02")]
    [InlineData("abc@tomorrow")]
    public void What_is_no_stamp_of_a_seed_vouches_for_nothing(string text)
    {
        Assert.Null(SeedStamp.Parse(text));
        Assert.Equal(Read().Stamp, Source(text).Stamp);
    }

    private SeedSource Source(string? checkedSeed)
    {
        var options = Options.Create(new SandboxOptions { SeedDirectory = _folder, DataDirectory = _folder + "-data", CheckedSeed = checkedSeed });
        return new SeedSource(new SandboxFolders(options), options, _clock);
    }

    private SeedData Read()
    {
        _source.Read();
        return _source.Latest;
    }
}

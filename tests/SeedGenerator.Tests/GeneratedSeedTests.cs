using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.SeedGenerator.Tests;

public sealed class GeneratedSeedTests : IDisposable
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private readonly string _folder = Directory.CreateTempSubdirectory("spine-sandbox-generated-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Passes_every_check_that_a_seed_must_pass()
    {
        var seed = Generate(new GeneratorOptions { Count = 1_500, Out = Folder("checked"), Interactions = 50 });

        Assert.Equal(1_500, Added(seed).Count);
        Assert.Equal(50, Assert.Single(seed.Systems, system => system.Asid.Value == NationalSystem.Asid).AllInteractions.Count);
    }

    [Fact]
    public void Gives_every_person_a_valid_NHS_number_of_their_own_from_the_range_that_is_never_issued()
    {
        var numbers = Added(Generate(new GeneratorOptions { Count = 1_500, Out = Folder("numbers") })).Select(patient => patient.NhsNumber.Value).ToList();

        Assert.All(numbers, number => Assert.StartsWith("999", number));
        Assert.All(numbers, number => Assert.True(NhsNumber.TryParse(number, out _)));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Gives_the_same_people_for_the_same_seed_number_and_others_for_another()
    {
        Generate(new GeneratorOptions { Count = 200, Out = Folder("a"), Seed = 7 });
        Generate(new GeneratorOptions { Count = 200, Out = Folder("b"), Seed = 7 });
        Generate(new GeneratorOptions { Count = 200, Out = Folder("c"), Seed = 8 });

        Assert.Equal(Patients("a"), Patients("b"));
        Assert.NotEqual(Patients("a"), Patients("c"));
    }

    [Fact]
    public void Keeps_what_the_shipped_seed_holds()
    {
        var options = new GeneratorOptions { Count = 10, Out = Folder("kept") };
        var shipped = SeedData.Load(options.From, Today);

        var seed = Generate(options);

        Assert.Equal(shipped.Patients.Select(patient => patient.NhsNumber), seed.Patients.SkipLast(10).Select(patient => patient.NhsNumber));
        Assert.Equal(shipped.Roles.OrderBy(role => role.Key), seed.Roles.OrderBy(role => role.Key));
    }

    [Fact]
    public void Spreads_people_over_many_names_days_of_birth_postcodes_and_practices()
    {
        var people = Added(Generate(new GeneratorOptions { Count = 5_000, Out = Folder("spread") }));

        Assert.True(people.Select(person => person.Names[0].Family).Distinct().Count() > 1_000);
        Assert.True(people.Select(person => person.BirthDate).Distinct().Count() > 3_000);
        Assert.True(people.Select(person => person.Addresses[0].PostalCode).Distinct().Count() > 3_000);
        Assert.Equal(3, people.Select(person => person.Practice!.OdsCode).Distinct().Count());
    }

    [Theory]
    [InlineData("--count")]
    [InlineData("--count", "many", "--out", "x")]
    [InlineData("--people", "5", "--out", "x")]
    [InlineData("--count", "5")]
    public void Says_which_options_there_are_when_it_does_not_understand(params string[] arguments) =>
        Assert.Contains("--", Assert.Throws<ArgumentException>(() => GeneratorOptions.Parse(arguments)).Message, StringComparison.Ordinal);

    private static SeedData Generate(GeneratorOptions options)
    {
        GeneratedSeed.Write(options);
        return SeedData.Load(options.Out, Today);
    }

    private static List<PatientRow> Added(SeedData seed) =>
        [.. seed.Patients.Where(patient => patient.Practice?.OdsCode.Value.StartsWith("Z7", StringComparison.Ordinal) == true)];

    private string Folder(string name) => Path.Combine(_folder, name);

    private string Patients(string name) => File.ReadAllText(Path.Combine(Folder(name), "patients.json"));
}

using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Seed.Clinical;
using SpineSandbox.SeedGenerator.Clinical;
using SpineSandbox.Testing;

namespace SpineSandbox.SeedGenerator.Tests;

/// <summary>The clinical records of generated people. That their links lead somewhere is a check that every seed must pass.</summary>
public sealed class GeneratedRecordTests(GeneratedRecordTests.Generated generated) : IClassFixture<GeneratedRecordTests.Generated>
{
    private const int Count = 2_000;
    private const int Records = 1_500;

    private static readonly DateOnly Today = new(2025, 6, 30);

    private readonly IReadOnlyList<ClinicalRecordRow> _records = generated.Records;

    [Fact]
    public void As_many_people_have_one_as_was_asked_for() => Assert.Equal(Records, _records.Count);

    [Fact]
    public void Every_area_that_people_have_long_is_there()
    {
        var areas = _records.SelectMany(record => record.Items()).Select(item => item.GetType()).ToHashSet();

        Assert.Superset(
            new HashSet<Type>
            {
                typeof(ProblemRow), typeof(MedicationRow), typeof(AllergyRow), typeof(EncounterRow), typeof(ImmunisationRow),
                typeof(InvestigationRow), typeof(ObservationRow), typeof(ReferralRow), typeof(DocumentRow), typeof(DiaryEntryRow),
            },
            areas);
    }

    [Fact]
    public void Every_code_is_one_that_was_seen_in_public_data_with_its_own_term()
    {
        var seen = File.ReadLines(Path.Combine(Repository.Root, "tests/Sandbox.Tests/Seed/clinical-codes.tsv")).Select(line => line.Split('\t')).ToDictionary(cells => cells[0]);

        Assert.All(_records.SelectMany(record => record.Items()).SelectMany(ClinicalCodes.Of).Distinct(), code =>
            Assert.Equal((seen[code.Code][1], seen[code.Code][2]), (code.DescriptionId ?? "", code.Term)));
    }

    [Fact]
    public void Nobody_is_given_what_they_are_allergic_to()
    {
        var allergic = _records.Where(record => record.Allergies.Any(allergy => allergy.Code.Code == Allergies.Aspirin.Code)).ToList();

        Assert.NotEmpty(allergic);
        Assert.DoesNotContain(allergic.SelectMany(record => record.Medications), medication => medication.Code.Term.StartsWith("Ibuprofen", StringComparison.Ordinal));
    }

    [Fact]
    public void Older_people_have_more_problems_than_younger_ones()
    {
        var born = generated.Seed.Patients.ToDictionary(person => person.NhsNumber, person => person.BirthDate);
        var problems = _records.ToLookup(record => born[record.NhsNumber]!.Value.Day.Year < 1960, record => record.Problems.Count);

        Assert.True(problems[true].Average() > 2 * problems[false].Average());
    }

    [Fact]
    public void The_dead_are_not_treated()
    {
        var dead = _records.Where(record => record.Registration.Status == RegistrationStatus.Deceased).ToList();

        Assert.NotEmpty(dead);
        Assert.All(dead, record => Assert.Empty(record.Medications));
        Assert.All(dead, record => Assert.All(record.Problems, problem => Assert.True(problem.Date < record.Registration.To)));
    }

    [Fact]
    public void Current_medicines_stay_current_whenever_the_seed_is_read()
    {
        var later = SeedData.Load(generated.Folder, Today.AddYears(3));

        Assert.All(
            later.ClinicalRecords.Where(IsGenerated).SelectMany(record => record.Medications),
            medication => Assert.True(medication.Issues.Max() > new SeedDate(later.Today.AddDays(-60))));
    }

    [Fact]
    public void A_record_is_the_same_however_many_others_there_are()
    {
        var few = generated.Write("few", Count, records: 100);

        Assert.Equal(Lines(generated.Folder).Take(100), Lines(few));
    }

    private static bool IsGenerated(ClinicalRecordRow record) => record.Practice.Value.StartsWith("Z7", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string folder) => File.ReadLines(Path.Combine(folder, "clinical-records.json"))
        .Where(line => line.StartsWith("  {\"nhsNumber\"", StringComparison.Ordinal))
        .Select(line => line.TrimEnd(','));

    /// <summary>Generated once for all tests.</summary>
    public sealed class Generated : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("spine-sandbox-generated-records-").FullName;

        public Generated()
        {
            Folder = Write("many", Count, GeneratedRecordTests.Records);
            Seed = SeedData.Load(Folder, Today);
        }

        public string Folder { get; }

        internal SeedData Seed { get; }

        internal IReadOnlyList<ClinicalRecordRow> Records => [.. Seed.ClinicalRecords.Where(IsGenerated)];

        public string Write(string name, int count, int records)
        {
            var folder = Path.Combine(_folder, name);
            GeneratedSeed.Write(new GeneratorOptions { Count = count, Records = records, Out = folder });

            return folder;
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}

using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Seed.Clinical;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>Clinical codes of the shipped seed come from a list of codes seen in public NHS data, none from memory.</summary>
public sealed class ClinicalCodeTests
{
    private static readonly Dictionary<string, (string DescriptionId, string Term)> Seen = File
        .ReadLines(Path.Combine(Repository.Root, "tests/Sandbox.Tests/Seed/clinical-codes.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => (cells[1], cells[2]));

    [Fact]
    public void Every_code_of_the_list_has_a_valid_check_digit() =>
        Assert.All(Seen.Keys.Concat(Seen.Values.Select(row => row.DescriptionId).Where(id => id != "")), id => Assert.True(SnomedCode.IsValid(id), id));

    [Fact]
    public void Every_seeded_code_is_in_the_list_with_its_own_term()
    {
        var codes = SeedData.Load(ShippedSeed.Directory, SmallSeed.Today).ClinicalRecords
            .SelectMany(record => record.Items()).SelectMany(ClinicalCodes.Of).Distinct();

        Assert.All(codes, code =>
        {
            Assert.True(Seen.TryGetValue(code.Code, out var seen), $"{code.Code} {code.Term}");
            Assert.Equal(seen.Term, code.Term);
            Assert.Equal(seen.DescriptionId, code.DescriptionId ?? "");
        });
    }

    [Theory]
    [InlineData("38341003", true)]
    [InlineData("1091811000000102", true)]
    [InlineData("1091811000000100", false)]
    [InlineData("38341030", false)]
    [InlineData("383", false)]
    [InlineData("3834100X", false)]
    public void A_mistyped_digit_is_noticed(string code, bool valid) => Assert.Equal(valid, SnomedCode.IsValid(code));
}

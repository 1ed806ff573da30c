using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>What seed-data/README.md tells people to paste works as pasted.</summary>
public sealed partial class ReadmeExampleTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("spine-sandbox-readme-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    public static TheoryData<string> Chapters() => [.. ReadChapters().Keys];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void The_examples_of_a_chapter_can_be_added_to_the_shipped_seed(string chapter)
    {
        ShippedSeed.CopyTo(_directory);
        foreach (Match example in ReadChapters()[chapter])
        {
            Add(example.Groups["file"].Value, JsonNode.Parse(example.Groups["json"].Value)!);
        }

        Assert.NotEqual(
            SeedData.Load(ShippedSeed.Directory, SmallSeed.Today).Hash,
            SeedData.Load(_directory, SmallSeed.Today).Hash);
    }

    private void Add(string file, JsonNode row)
    {
        var path = Path.Combine(_directory, file);
        var content = JsonNode.Parse(File.ReadAllText(path))!;
        if (content is JsonArray rows)
        {
            rows.Add(row);
        }
        else
        {
            foreach (var (name, value) in row.AsObject())
            {
                content[name] = value!.DeepClone();
            }
        }

        File.WriteAllText(path, content.ToJsonString());
    }

    private static Dictionary<string, MatchCollection> ReadChapters() =>
        File.ReadAllText(Path.Combine(ShippedSeed.Directory, "README.md")).Split("\n## ")
            .Select(chapter => (Title: chapter.Split('\n')[0], Examples: Example().Matches(chapter)))
            .Where(chapter => chapter.Examples.Count > 0)
            .ToDictionary(chapter => chapter.Title, chapter => chapter.Examples);

    [GeneratedRegex(@"```json (?<file>[a-z-]+\.json)\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

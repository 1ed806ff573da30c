using System.Diagnostics;

namespace SpineSandbox.Fhir.Tests;

public sealed class GeneratorTests
{
    [Theory]
    [InlineData("stu3.txt")]
    [InlineData("r4.txt")]
    public async Task The_committed_table_is_what_the_generator_writes(string table)
    {
        var root = Root();
        var generator = Path.Combine(root, "tools", "fhir-tables");
        Assert.SkipUnless(Directory.Exists(Path.Combine(generator, "node_modules")), "npm ci has not been run in tools/fhir-tables.");

        using var target = new TemporaryDirectory();
        using var node = Process.Start(new ProcessStartInfo("node", ["tables.js", target.Path]) { WorkingDirectory = generator })!;
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, node.ExitCode);
        Assert.Equal(
            File.ReadAllText(Path.Combine(root, "services", "Common", "Fhir", "Schema", "Tables", table)),
            File.ReadAllText(Path.Combine(target.Path, table)));
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "SpineSandbox.sln")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }

    private sealed class TemporaryDirectory : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("fhir-tables-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

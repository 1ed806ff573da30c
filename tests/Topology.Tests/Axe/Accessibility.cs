using Microsoft.Playwright;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.Axe;

/// <summary>axe-core from npm, run in a page as it stands.</summary>
internal static class Accessibility
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "Topology.Tests", "Axe", "node_modules", "axe-core", "axe.min.js");

    private const string Run = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
          .violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target.join(' ')}`))
        """;

    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(File.Exists(Script), "axe-core is not installed: npm ci --prefix tests/Topology.Tests/Axe (./test.sh does it)");

    /// <summary>What is wrong, each with its rule and its place.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));

        return await page.EvaluateAsync<string[]>(Run);
    }
}

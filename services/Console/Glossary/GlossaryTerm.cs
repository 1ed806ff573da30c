using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.Glossary;

/// <summary>A word of the field.</summary>
/// <param name="Id">Names it in addresses: <c>/glossary#asid</c>.</param>
/// <param name="Meaning">In plain English.</param>
/// <param name="Rows">Rows of the seed that show it.</param>
internal sealed record GlossaryTerm(string Id, string Name, string Meaning, Func<SeedData, IEnumerable<SeededExample>>? Rows = null);

/// <summary>A row that shows what a word means.</summary>
internal sealed record SeededExample(string Text, string Href);

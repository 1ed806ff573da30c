using System.Globalization;
using SpineSandbox.SeedGenerator.Clinical;

namespace SpineSandbox.SeedGenerator;

/// <summary>A seed folder with many more people: everything of another one, practices, their patients and what they know of them added.</summary>
public static class GeneratedSeed
{
    public static void Write(GeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        CopyFolder(options.From, options.Out);
        var practices = Practice.For(options.Count);
        var people = new People(options.Seed, practices).Take(options.Count);
        var national = NationalSystem.With(options.Interactions);

        SeedFileAppender.Append(options.Out, "organisations.json", [.. practices.Select(practice => practice.Organisation), .. national.Organisations]);
        SeedFileAppender.Append(options.Out, "practices.json", practices.Select(practice => practice.Registration));
        SeedFileAppender.Append(options.Out, "systems.json", [.. practices.Select(practice => practice.System), .. national.Systems]);
        SeedFileAppender.Append(options.Out, "endpoints.json", practices.Select(practice => practice.Endpoint));
        SeedFileAppender.Append(options.Out, "practitioners.json", practices.Select(practice => practice.UsualGp));
        SeedFileAppender.Append(options.Out, "slots.json", practices.Select(practice => practice.Session));
        SeedFileAppender.Append(options.Out, "patients.json", people.Select(person => person.Row));
        SeedFileAppender.Append(options.Out, "clinical-records.json", people.Take(options.Records).Select(person => RecordOf(options, person)));
    }

    // Each record by itself: how many there are changes none of them.
    private static object RecordOf(GeneratorOptions options, GeneratedPerson person)
    {
        var own = long.Parse(person.NhsNumber.Value, CultureInfo.InvariantCulture) % int.MaxValue;
        return new History(person, new Random(unchecked((options.Seed * 486_187_739) + (int)own))).Record;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}

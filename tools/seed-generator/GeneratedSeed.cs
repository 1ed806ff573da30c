namespace SpineSandbox.SeedGenerator;

/// <summary>A seed folder with many more people: everything of another one, practices and their patients added.</summary>
public static class GeneratedSeed
{
    public static void Write(GeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        CopyFolder(options.From, options.Out);
        var practices = Practice.For(options.Count);
        var national = NationalSystem.With(options.Interactions);

        SeedFileAppender.Append(options.Out, "organisations.json", [.. practices.Select(practice => practice.Organisation), .. national.Organisations]);
        SeedFileAppender.Append(options.Out, "practices.json", practices.Select(practice => practice.Registration));
        SeedFileAppender.Append(options.Out, "systems.json", [.. practices.Select(practice => practice.System), .. national.Systems]);
        SeedFileAppender.Append(options.Out, "endpoints.json", practices.Select(practice => practice.Endpoint));
        SeedFileAppender.Append(options.Out, "patients.json", new People(options.Seed, practices).Take(options.Count));
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

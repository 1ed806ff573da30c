using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Spine.Tests.Itk3;

/// <summary>The code systems as published, which the profile checker brings along.</summary>
internal static class PublishedTables
{
    public static IReadOnlyList<string> CodeSystems { get; } = Read();

    private static List<string> Read()
    {
        using var stream = typeof(ProfileChecker).Assembly.GetManifestResourceStream("profiles/codesystems.txt")!;
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split('\n')];
    }
}

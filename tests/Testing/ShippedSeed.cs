using System.Text.Json;

namespace SpineSandbox.Testing;

/// <summary>The seed folder of the repository and the roles in it, so that tests need not know numbers.</summary>
public static class ShippedSeed
{
    public static string Directory { get; } = Path.Combine(Repository.Root, "seed-data");

    private static readonly Lazy<Dictionary<string, string>> Roles = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Directory, "roles.json")))!);

    /// <summary>Copies the whole folder, documents too, for a test that edits it.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Directory, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The value that plays a role: <c>patient.plain</c>, <c>asid.practice.Z98001</c>, …</summary>
    public static string Role(string role) =>
        Find(role) ?? throw new KeyNotFoundException($"seed-data/roles.json has no role '{role}'.");

    /// <summary>The roles whose names begin so: <c>patient.</c></summary>
    public static IEnumerable<string> RolesUnder(string prefix) => Roles.Value.Keys.Where(role => role.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The value that plays a role, or null where nobody does.</summary>
    public static string? Find(string role) => Roles.Value.GetValueOrDefault(role);
}

using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.Sandbox.Store;

/// <summary>Tells whether a seed folder would read as it did before: the same files, byte for byte, on the same day.</summary>
internal static class SeedFingerprint
{
    public static string Of(string directory, DateOnly today)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{today:O}"));
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\0{bytes.Length}\0"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

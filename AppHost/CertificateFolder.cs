using System.Security.Cryptography;
using SpineSandbox.Sandbox.Certificates;

namespace SpineSandbox.AppHost;

/// <summary>
/// Where the certificates are: with the user's data, else in a folder of this machine's user that outlives the run, so that a
/// system that was given a certificate can keep it.
/// </summary>
internal static class CertificateFolder
{
    public static string Open(string? persistDirectory)
    {
        var folder = persistDirectory is null
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "spine-sandbox", "certificates")
            : Path.Combine(persistDirectory, "certificates");

        try
        {
            SandboxAuthority.Open(folder, TimeProvider.System);

            return folder;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartRefusedException($"The certificates in {folder} cannot be read or made: {refusal.Message}");
        }
    }
}

using System.Security.Cryptography;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.OAuth;

/// <summary>Tokens and codes: letters and digits by chance, which say nothing and cannot be guessed.</summary>
internal static class OpaqueText
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>As long as those of the real platform.</summary>
    private const int Length = TokenIntrospection.TokenLength;

    public static string Next() => RandomNumberGenerator.GetString(Characters, Length);
}

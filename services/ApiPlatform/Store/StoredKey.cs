namespace SpineSandbox.ApiPlatform.Store;

/// <summary>A private key of the platform or of one of its identity providers.</summary>
/// <param name="Name">Whose it is; also the key ID.</param>
/// <param name="Pem">PKCS #8.</param>
internal sealed record StoredKey(string Name, string Pem);

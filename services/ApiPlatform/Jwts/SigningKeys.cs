using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using SpineSandbox.ApiPlatform.Store;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>The platform's own private keys, each made when it is first needed: making one costs more than a start should.</summary>
internal sealed class SigningKeys(SandboxStore<PlatformContext, PlatformView> store)
{
    private const int Bits = 2048;

    private readonly ConcurrentDictionary<string, RsaSecurityKey> _keys = new();

    /// <param name="name">Whose key; also its key ID.</param>
    public async Task<RsaSecurityKey> OfAsync(string name, CancellationToken cancellationToken)
    {
        var generation = store.Current;
        if (!generation.View.Keys.TryGetValue(name, out var pem))
        {
            pem = await generation.WriteAsync((context, view) => MakeAsync(name, context, view, cancellationToken), cancellationToken);
        }

        return _keys.GetOrAdd(pem, text => new RsaSecurityKey(Import(text)) { KeyId = name });
    }

    private static async Task<string> MakeAsync(string name, PlatformContext context, PlatformView view, CancellationToken cancellationToken)
    {
        if (view.Keys.TryGetValue(name, out var made))
        {
            return made;
        }

        using var rsa = RSA.Create(Bits);
        var pem = rsa.ExportPkcs8PrivateKeyPem();
        context.Add(new StoredKey(name, pem));
        await context.SaveChangesAsync(cancellationToken);

        return view.Keys.GetOrAdd(name, pem);
    }

    private static RSA Import(string pem)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(pem);

        return rsa;
    }
}

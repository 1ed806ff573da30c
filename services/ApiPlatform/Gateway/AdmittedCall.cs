using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.ApiPlatform.Store;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>A call that may pass.</summary>
/// <param name="Token">Null where an API key opened the product.</param>
internal sealed record AdmittedCall(ApiProduct Product, Application Application, AccessToken? Token);

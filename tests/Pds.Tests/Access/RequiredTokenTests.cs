using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Tests.Access;

/// <summary>PDS as it is behind the API platform: a token of the sandbox or nothing.</summary>
public sealed class RequiredTokenTests : IDisposable
{
    private readonly PdsService _pds = new();
    private readonly string _plain = $"/Patient/{ShippedSeed.Role("patient.plain")}";

    public RequiredTokenTests() => _pds.With("Pds:RequireAccessToken", "true");

    [Theory]
    [InlineData(null, "Missing Authorization header")]
    [InlineData(" ", "Empty Authorization header")]
    [InlineData("Bearer", "Missing access token")]
    [InlineData("Bearer stranger", "Invalid Access Token")]
    public async Task A_caller_without_a_token_of_the_sandbox_is_refused(string? authorization, string diagnostics) =>
        (await _pds.Get(_plain, ("Authorization", authorization))).IsRefused(HttpStatusCode.Unauthorized, "ACCESS_DENIED", diagnostics);

    [Fact]
    public async Task A_caller_with_one_is_served() =>
        (await _pds.Get(_plain, PdsService.Issued(AccessMode.HealthcareWorker))).IsOk();

    [Fact]
    public async Task The_token_is_looked_at_after_X_Request_ID() =>
        (await _pds.Get(_plain, ("X-Request-ID", null))).IsRefused(HttpStatusCode.BadRequest, "MISSING_VALUE");

    public void Dispose() => _pds.Dispose();
}

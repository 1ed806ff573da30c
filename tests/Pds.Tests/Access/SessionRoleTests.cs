using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Tests.Access;

public sealed class SessionRoleTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string Header = "NHSD-Session-URID";

    private readonly string _plain = $"/Patient/{ShippedSeed.Role("patient.plain")}";

    [Theory]
    [InlineData("", null)]
    [InlineData("111", null)]
    [InlineData("111", "111")]
    [InlineData("111+222", "222")]
    public async Task A_healthcare_worker_asks_in_one_of_their_roles(string roles, string? role) =>
        (await pds.Get(_plain, PdsService.Issued(AccessMode.HealthcareWorker, roles), (Header, role))).IsOk();

    [Fact]
    public async Task A_role_of_somebody_else_is_refused() =>
        (await pds.Get(_plain, PdsService.Issued(AccessMode.HealthcareWorker, "111+222"), (Header, "333"))).IsRefused(
            HttpStatusCode.BadRequest, "INVALID_VALUE", "Invalid value - '333' in header 'NHSD-Session-URID'");

    [Fact]
    public async Task A_user_with_several_roles_names_one() =>
        (await pds.Get(_plain, PdsService.Issued(AccessMode.HealthcareWorker, "111+222"))).IsRefused(HttpStatusCode.BadRequest, "MISSING_VALUE");

    [Theory]
    [InlineData(nameof(AccessMode.ApplicationRestricted))]
    [InlineData(nameof(AccessMode.PrivilegedApplicationRestricted))]
    public async Task Nobody_else_needs_a_role(string mode) =>
        (await pds.Get(_plain, PdsService.Issued(Enum.Parse<AccessMode>(mode)), (Header, "333"))).IsOk();

    [Fact]
    public async Task Without_a_token_the_header_counts_for_nothing() =>
        (await pds.Get(_plain, (Header, "333"))).IsOk();
}

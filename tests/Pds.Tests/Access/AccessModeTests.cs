using SpineSandbox.Pds.Access;

namespace SpineSandbox.Pds.Tests.Access;

public sealed class AccessModeTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string Trace = "/Patient?family=Ashworth&birthdate=1957-03-14";
    private const string OneToOneApplication = "Your app has insufficient permissions to perform this search. Please contact support.";

    private readonly string _plain = ShippedSeed.Role("patient.plain");

    [Theory]
    [InlineData("Bearer a.stranger's.token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    public async Task A_token_that_the_sandbox_did_not_issue_is_ignored(string authorization) =>
        (await pds.Get($"/Patient/{_plain}", ("Authorization", authorization))).IsOk();

    [Fact]
    public async Task A_patient_reads_their_own_record() =>
        (await pds.Get($"/Patient/{_plain}", PdsService.Issued(AccessMode.Patient, _plain))).IsOk();

    [Fact]
    public async Task A_patient_does_not_read_anybody_else() =>
        (await pds.Get($"/Patient/{_plain}", PdsService.Issued(AccessMode.Patient, ShippedSeed.Role("patient.child"))))
            .IsRefused(HttpStatusCode.Forbidden, "ACCESS_DENIED");

    [Fact]
    public async Task A_patient_does_not_search() =>
        (await pds.Get(Trace, PdsService.Issued(AccessMode.Patient, _plain))).IsRefused(HttpStatusCode.Forbidden, "ACCESS_DENIED");

    [Fact]
    public async Task An_application_alone_gets_one_match_without_asking_for_it() =>
        Assert.Equal(1, (await pds.Get(Trace, PdsService.Issued(AccessMode.ApplicationRestricted))).IsOk().Total);

    [Fact]
    public async Task An_application_alone_gets_no_list_of_two() =>
        (await pds.Get("/Patient?family=Smith&birthdate=1958-05-05", PdsService.Issued(AccessMode.ApplicationRestricted)))
            .IsRefused(HttpStatusCode.OK, "TOO_MANY_MATCHES");

    [Fact]
    public async Task An_application_alone_must_not_ask_for_more_than_one() =>
        (await pds.Get(Trace + "&_max-results=2", PdsService.Issued(AccessMode.ApplicationRestricted)))
            .IsRefused(HttpStatusCode.Forbidden, "INVALID_VALUE", OneToOneApplication);

    [Fact]
    public async Task A_healthcare_worker_gets_lists() =>
        Assert.Equal(2, (await pds.Get("/Patient?family=Smith&birthdate=1958-05-05", PdsService.Issued(AccessMode.HealthcareWorker))).Total);
}

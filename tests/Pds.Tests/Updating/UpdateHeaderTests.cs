namespace SpineSandbox.Pds.Tests.Updating;

public sealed class UpdateHeaderTests(PdsService pds) : IClassFixture<PdsService>
{
    private const string Patches = """[{"op":"replace","path":"/gender","value":"unknown"}]""";

    private readonly string _patient = ShippedSeed.Role("patient.pregnant");

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("W/1")]
    [InlineData("*")]
    public async Task Without_the_version_in_If_Match_there_is_no_update(string? ifMatch) =>
        (await pds.PatchAs(_patient, ifMatch, Patches)).IsRefused(
            HttpStatusCode.PreconditionFailed,
            "PRECONDITION_FAILED",
            "Invalid request with error - If-Match header must be supplied to update this resource");

    [Fact]
    public async Task Another_version_than_the_current_one_is_a_conflict() =>
        (await pds.PatchAs(_patient, "W/\"99\"", Patches)).IsRefused(HttpStatusCode.Conflict, "RESOURCE_VERSION_MISMATCH");

    [Theory]
    [InlineData("application/bananas")]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task Another_content_type_is_unsupported(string? contentType) =>
        (await pds.PatchWith(_patient, $$"""{"patches":{{Patches}}}""", contentType, ("If-Match", "W/\"1\"")))
            .IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_SERVICE");

    [Fact]
    public async Task The_NHS_number_is_looked_at_first() =>
        (await pds.PatchWith("9000000000", "", null, ("X-Request-ID", null))).IsRefused(HttpStatusCode.BadRequest, "INVALID_RESOURCE_ID");

    [Fact]
    public async Task Then_If_Match() =>
        (await pds.PatchWith(_patient, "", null, ("X-Request-ID", null))).IsRefused(HttpStatusCode.PreconditionFailed, "PRECONDITION_FAILED");

    [Fact]
    public async Task Then_the_content_type() =>
        (await pds.PatchWith(_patient, "", null, ("If-Match", "W/\"1\""), ("X-Request-ID", null)))
            .IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_SERVICE");

    [Fact]
    public async Task Then_X_Request_ID() =>
        (await pds.PatchAs(ShippedSeed.Role("patient.not-on-pds"), "W/\"1\"", "[]", ("X-Request-ID", null)))
            .IsRefused(HttpStatusCode.BadRequest, "MISSING_VALUE");

    [Fact]
    public async Task Then_whether_the_patient_exists() =>
        (await pds.PatchAs(ShippedSeed.Role("patient.not-on-pds"), "W/\"1\"", "[]")).IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");

    [Fact]
    public async Task Then_the_patches_and_last_the_version() =>
        (await pds.PatchAs(_patient, "W/\"99\"", "[]"))
            .IsRefused(HttpStatusCode.BadRequest, "INVALID_UPDATE", "Invalid update with error - No patches found");
}

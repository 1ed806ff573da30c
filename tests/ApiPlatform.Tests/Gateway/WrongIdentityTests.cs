using SpineSandbox.ApiPlatform.Tests.PatientFacing;

namespace SpineSandbox.ApiPlatform.Tests.Gateway;

/// <summary>Every endpoint times everybody who may not call it. What is wrong with a signed JWT is refused before there is a token.</summary>
public sealed class WrongIdentityTests(PlatformFixture platform)
{
    private const string Patient = "9996110028";
    private const string Pds = "/personal-demographics/FHIR/R4";

    private static readonly (string Verb, string Path)[] Endpoints =
    [
        ("GET", $"{Pds}/Patient/{Patient}"),
        ("GET", $"{Pds}/Patient?family=Ashworth&birthdate=1957-03-14"),
        ("PATCH", $"{Pds}/Patient/{Patient}"),
        ("POST", $"{Pds}/Patient"),
        ("GET", $"{Pds}/Patient/{Patient}/RelatedPerson"),
        ("POST", PatientApi.GetRecord),
        ("GET", $"{PatientApi.Record}/documents/Patient/{Patient}"),
        ("GET", $"{PatientApi.Record}/Patient/1/DocumentReference?patientNHSNumber={Patient}&{PatientApi.DocumentIncludes}"),
        ("GET", $"{PatientApi.Record}/documents/Binary/1-doc?patientNHSNumber={Patient}"),
        ("GET", PatientApi.Slots),
        ("POST", $"{PatientApi.Appointments}/Appointment"),
        ("GET", $"{PatientApi.Appointments}/Patient/{Patient}/Appointment?start=ge2026-03-02&start=le2026-03-20"),
        ("GET", $"{PatientApi.Appointments}/Appointment/1"),
        ("PUT", $"{PatientApi.Appointments}/Appointment/1"),
        ("GET", $"{PatientApi.Prescriptions}/Patient/{Patient}/MedicationRequest"),
        ("GET", $"{PatientApi.Prescriptions}/MedicationRequest/1"),
        ("GET", $"{PatientApi.Prescriptions}/Task?patient={Patient}"),
        ("POST", $"{PatientApi.Prescriptions}/Task"),
        ("PATCH", $"{PatientApi.Prescriptions}/Task"),
        ("GET", $"{PatientApi.Permissions}/Patient/{Patient}"),
        ("POST", $"{PatientApi.Permissions}/Patient/{Patient}"),
    ];

    /// <summary>With whom, and the status that is documented: at PDS, and at the patient-facing products.</summary>
    private static readonly (string Identity, int AtPds, int AtProducts)[] Identities =
    [
        ("no token", 401, 401),
        ("no bearer token", 401, 401),
        ("a token of nobody", 401, 401),
        ("an expired token", 401, 401),
        ("another product's scope", 401, 401),
        ("a user of level P5", 403, 401),
        ("a revoked application's token", 401, 401),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string, int>> Matrix =>
        from endpoint in Endpoints
        from identity in Identities
        let status = endpoint.Path.StartsWith(Pds, StringComparison.Ordinal) ? identity.AtPds : identity.AtProducts
        select new TheoryDataRow<string, string, string, int>(endpoint.Verb, endpoint.Path, identity.Identity, status);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Refuses(string verb, string path, string identity, int status)
    {
        var answer = await CallAsync(verb, path, await AuthorisationAsync(identity, path));

        answer.IsRefused(status, "ACCESS_DENIED");
        Assert.NotNull(answer.Header("X-Request-ID"));
    }

    public static IEnumerable<TheoryDataRow<string, string>> OfOthers =>
        from endpoint in Endpoints
        where endpoint.Path.Contains(Patient, StringComparison.Ordinal) || endpoint.Path == PatientApi.GetRecord
        select new TheoryDataRow<string, string>(endpoint.Verb, endpoint.Path);

    [Theory]
    [MemberData(nameof(OfOthers))]
    public async Task Refuses_another_patients_number(string verb, string path)
    {
        var other = await platform.Test.PatientTokenAsync(ShippedSeed.Role("patient.child.proxy"));

        (await CallAsync(verb, path, $"Bearer {other}")).IsRefused(403, "ACCESS_DENIED");
    }

    private async Task<string?> AuthorisationAsync(string identity, string path) => identity switch
    {
        "no token" => null,
        "no bearer token" => "Basic dXNlcjpwYXNz",
        "a token of nobody" => "Bearer ABCDEFGHIJKLMNOPQRSTUVWXYZab",
        "an expired token" => $"Bearer {await platform.Wrong.Expired}",
        "another product's scope" => $"Bearer {await platform.Wrong.OfOtherProductThan(path)}",
        "a revoked application's token" => $"Bearer {await platform.Wrong.OfRevokedApplication}",
        _ => $"Bearer {await platform.Wrong.OfUnverifiedPatient}",
    };

    private Task<PlatformAnswer> CallAsync(string verb, string path, string? authorisation)
    {
        var hasBody = verb is "POST" or "PUT" or "PATCH";

        return platform.Running.CallAsync(
            new HttpMethod(verb),
            path,
            null,
            hasBody ? PatientApi.Everything(Patient) : null,
            authorisation is null ? [] : [("Authorization", authorisation)]);
    }
}

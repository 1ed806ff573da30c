using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.PatientFacing;

public sealed class OwnPrescriptionTests(PlatformFixture platform)
{
    private static readonly FhirValidator Validator = new(FhirVersion.R4);

    private readonly string _patient = ShippedSeed.Role("patient.plain");

    [Fact]
    public async Task Shows_the_medication_as_plans_and_orders_based_on_them()
    {
        var found = (await SearchAsync(await platform.Test.PatientTokenAsync(_patient), "")).Resources;
        var plans = found.Where(resource => resource.Str("intent") == "plan").Select(resource => $"MedicationRequest/{resource.Str("id")}").ToHashSet();

        Assert.All(found.Where(resource => resource.Str("intent") == "order"), order => Assert.Contains(order.Objects("basedOn").Single().Str("reference")!, plans));
        Assert.All(found, resource => Assert.DoesNotContain(Validator.Validate(resource), issue => issue.IsError));
    }

    [Fact]
    public async Task Orders_a_repeat_lists_the_order_and_takes_it_back()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var plan = (await SearchAsync(token, "?intent=plan&status=active")).Resources[0].Str("id")!;
        var order = (await CallAsync(HttpMethod.Post, "/Task", token, PatientApi.Order(_patient, plan))).Is(HttpStatusCode.Created).Body!;
        Assert.DoesNotContain(Validator.Validate(order), issue => issue.IsError);

        (await CallAsync(HttpMethod.Post, "/Task", token, PatientApi.Order(_patient, plan))).IsRefused(409, "DUPLICATE_REJECTED");
        var listed = (await CallAsync(HttpMethod.Get, $"/Task?patient={_patient}&_include=Task:focus:MedicationRequest&status=requested", token)).Is(HttpStatusCode.OK).Resources;
        Assert.Contains(listed, resource => resource.ResourceType() == "Task" && resource.Str("id") == order.Str("id"));
        Assert.Contains(listed, resource => resource.ResourceType() == "MedicationRequest" && resource.Str("id") == plan);

        var cancelled = order.DeepClone().AsObject();
        cancelled["status"] = "cancelled";
        Assert.Equal("cancelled", (await CallAsync(HttpMethod.Patch, "/Task", token, cancelled)).Is(HttpStatusCode.OK).Body!.Str("status"));
    }

    [Theory]
    [InlineData("focus", 422, "INVALID_RESOURCE")]
    [InlineData("status", 422, "INVALID_RESOURCE")]
    [InlineData("code", 422, "INVALID_RESOURCE")]
    [InlineData("for", 422, "INVALID_RESOURCE")]
    public async Task Refuses_an_order_that_lacks_something(string element, int status, string code)
    {
        var order = PatientApi.Order(_patient, "any");
        order.Remove(element);

        (await CallAsync(HttpMethod.Post, "/Task", await platform.Test.PatientTokenAsync(_patient), order)).IsRefused(status, code);
    }

    [Fact]
    public async Task Refuses_an_order_of_what_the_practice_does_not_prescribe() => (await CallAsync(
        HttpMethod.Post, "/Task", await platform.Test.PatientTokenAsync(_patient), PatientApi.Order(_patient, Guid.NewGuid().ToString()))).IsRefused(422, "REFERENCE_NOT_FOUND");

    [Fact]
    public async Task Orders_for_nobody_else() => (await CallAsync(
        HttpMethod.Post, "/Task", await platform.Test.PatientTokenAsync(_patient), PatientApi.Order(ShippedSeed.Role("patient.child"), "any"))).IsRefused(422, "REFERENCE_NOT_FOUND");

    [Fact]
    public async Task Lists_nobody_elses_orders() => (await CallAsync(
        HttpMethod.Get, $"/Task?patient={ShippedSeed.Role("patient.child")}", await platform.Test.PatientTokenAsync(_patient))).IsRefused(403, "ACCESS_DENIED");

    private async Task<PlatformAnswer> SearchAsync(string token, string query) =>
        (await CallAsync(HttpMethod.Get, $"/Patient/{_patient}/MedicationRequest{query}", token)).Is(HttpStatusCode.OK);

    private Task<PlatformAnswer> CallAsync(HttpMethod method, string path, string token, JsonObject? body = null) =>
        platform.Running.CallAsync(method, PatientApi.Prescriptions + path, token, body);
}

using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.PatientFacing;

public sealed class OwnAppointmentTests(PlatformFixture platform)
{
    private readonly string _patient = ShippedSeed.Role("patient.plain");
    private readonly string _child = ShippedSeed.Role("patient.child");

    [Fact]
    public async Task Books_reads_lists_and_cancels()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var booked = (await CallAsync(HttpMethod.Post, "/Appointment", token, PatientApi.Booking(await SlotsAsync(token), _patient))).Is(HttpStatusCode.Created).Body!;
        var id = booked.Str("id")!;

        Assert.Contains(booked.Objects("participant"), participant => participant.Obj("actor")!.Str("reference") == $"Patient/{_patient}");
        var read = (await CallAsync(HttpMethod.Get, $"/Appointment/{id}", token)).Is(HttpStatusCode.OK).Body!;
        Assert.Contains(await ListAsync(token), appointment => appointment.Str("id") == id);

        Assert.Equal("cancelled", (await CallAsync(HttpMethod.Put, $"/Appointment/{id}", token, PatientApi.Cancelled(read))).Is(HttpStatusCode.OK).Body!.Str("status"));
        (await CallAsync(HttpMethod.Put, $"/Appointment/{id}", token, PatientApi.Cancelled(read))).IsRefused(409, "ACCESS_DENIED");
    }

    [Fact]
    public async Task Gives_a_slot_to_one_patient_only()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var booking = PatientApi.Booking(await SlotsAsync(token), _patient, index: 5);
        (await CallAsync(HttpMethod.Post, "/Appointment", token, booking)).Is(HttpStatusCode.Created);

        (await CallAsync(HttpMethod.Post, "/Appointment", token, booking)).IsRefused(409, "DUPLICATE_REJECTED");
    }

    [Fact]
    public async Task Books_for_nobody_else()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);

        (await CallAsync(HttpMethod.Post, "/Appointment", token, PatientApi.Booking(await SlotsAsync(token), _child, index: 6))).IsRefused(403, "ACCESS_DENIED");
    }

    [Fact]
    public async Task Shows_nobody_the_appointment_of_somebody_else()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var id = (await CallAsync(HttpMethod.Post, "/Appointment", token, PatientApi.Booking(await SlotsAsync(token), _patient, index: 7))).Is(HttpStatusCode.Created).Body!.Str("id");
        var other = await platform.Test.PatientTokenAsync(ShippedSeed.Role("patient.child.proxy"));

        (await CallAsync(HttpMethod.Get, $"/Appointment/{id}", other)).IsRefused(404, "NO_RECORD_FOUND");
        (await CallAsync(HttpMethod.Get, $"/Patient/{_patient}/Appointment?start=ge2026-03-02&start=le2026-03-20", other)).IsRefused(403, "ACCESS_DENIED");
    }

    [Fact]
    public async Task Searches_slots_with_all_that_a_search_needs() =>
        (await CallAsync(HttpMethod.Get, "/Slot?start=ge2026-03-02", await platform.Test.PatientTokenAsync(_patient))).IsRefused(400, "BAD_REQUEST");

    private Task<PlatformAnswer> SlotsAsync(string token) => platform.Running.CallAsync(HttpMethod.Get, PatientApi.Slots, token);

    private async Task<IReadOnlyList<JsonObject>> ListAsync(string token) =>
        (await CallAsync(HttpMethod.Get, $"/Patient/{_patient}/Appointment?start=ge2026-03-02&start=le2026-03-20", token)).Is(HttpStatusCode.OK).Resources;

    private Task<PlatformAnswer> CallAsync(HttpMethod method, string path, string token, JsonObject? body = null) =>
        platform.Running.CallAsync(method, PatientApi.Appointments + path, token, body);
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Spine.OAuth;
using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>The application as a consumer of the patient-facing products.</summary>
internal sealed class PlatformClient(HttpClient http, ServiceAddresses addresses, AppKey key, TimeProvider clock)
{
    private const int DaysOfSlots = 14;
    private const string DayFormat = "yyyy-MM-dd";

    private string Platform => addresses.Of("api-platform");

    /// <summary>Gets an access token for an id_token of NHS login.</summary>
    public async Task<AppAnswer> ExchangeAsync(string idToken, CancellationToken cancellationToken)
    {
        var url = $"{Platform}/oauth2/token";
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = OAuthNames.TokenExchange,
                ["subject_token_type"] = OAuthNames.IdTokenType,
                ["subject_token"] = idToken,
                ["client_assertion_type"] = OAuthNames.JwtBearer,
                ["client_assertion"] = key.Assert(url),
            }),
        };

        return await http.AskAsync(request, cancellationToken);
    }

    public Task<AppAnswer> PermissionsAsync(Session session, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, PatientFacingProduct.UserPermissions, $"/Patient/{session.NhsNumber}", session, null, cancellationToken);

    public Task<AppAnswer> RecordAsync(Session session, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, PatientFacingProduct.AccessRecord, "/Patient/$gpc.getstructuredrecord", session, RecordRequest.For(session.NhsNumber), cancellationToken);

    public Task<AppAnswer> SlotsAsync(Session session, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var query = $"?start=ge{Day(today)}&end=le{Day(today.AddDays(DaysOfSlots))}&status=free&_include=Slot:schedule"
            + "&_include:recurse=Schedule:actor:Practitioner&_include:recurse=Schedule:actor:Location";

        return SendAsync(HttpMethod.Get, PatientFacingProduct.Appointments, "/Slot" + query, session, null, cancellationToken);
    }

    public Task<AppAnswer> AppointmentsAsync(Session session, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var path = $"/Patient/{session.NhsNumber}/Appointment?start=ge{Day(today)}&start=le{Day(today.AddYears(1))}";

        return SendAsync(HttpMethod.Get, PatientFacingProduct.Appointments, path, session, null, cancellationToken);
    }

    public Task<AppAnswer> BookAsync(Session session, JsonObject appointment, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, PatientFacingProduct.Appointments, "/Appointment", session, appointment, cancellationToken);

    public Task<AppAnswer> ReadAppointmentAsync(Session session, string id, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, PatientFacingProduct.Appointments, $"/Appointment/{Uri.EscapeDataString(id)}", session, null, cancellationToken);

    public Task<AppAnswer> CancelAsync(Session session, JsonObject appointment, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Put, PatientFacingProduct.Appointments, $"/Appointment/{(string?)appointment["id"]}", session, appointment, cancellationToken);

    public Task<AppAnswer> MedicationAsync(Session session, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, PatientFacingProduct.Prescriptions, $"/Patient/{session.NhsNumber}/MedicationRequest?intent=plan&status=active", session, null, cancellationToken);

    public Task<AppAnswer> OrdersAsync(Session session, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, PatientFacingProduct.Prescriptions, $"/Task?patient={session.NhsNumber}&_include=Task:focus:MedicationRequest", session, null, cancellationToken);

    public Task<AppAnswer> OrderAsync(Session session, string plan, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Post, PatientFacingProduct.Prescriptions, "/Task", session, PrescriptionTask.For(session, plan, clock.GetUtcNow()), cancellationToken);

    private async Task<AppAnswer> SendAsync(
        HttpMethod method, PatientFacingProduct product, string path, Session session, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Platform + product.PlatformPath + path);
        request.Headers.Add("Authorization", $"Bearer {session.Token}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/fhir+json");
        }

        return await http.AskAsync(request, cancellationToken);
    }

    private static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}

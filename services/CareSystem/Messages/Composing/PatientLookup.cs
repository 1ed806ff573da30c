using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Records;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3.Documents;

namespace SpineSandbox.CareSystem.Messages.Composing;

/// <summary>Asks PDS who a patient is before a message about them is built, as senders must: MESH compares the message with PDS.</summary>
internal sealed class PatientLookup(HttpClient http, ServiceAddresses addresses)
{
    private const string BasePath = "/personal-demographics/FHIR/R4";

    public async Task<FoundPatient> FindAsync(string nhsNumber, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{addresses.Of("pds")}{BasePath}/Patient/{Uri.EscapeDataString(nhsNumber)}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK
                ? Read((await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!)
                : new FoundPatient(null, null, $"PDS has no such patient to give (it answered {(int)answer.StatusCode})");
        }
        catch (HttpRequestException broken)
        {
            return new FoundPatient(null, null, $"PDS cannot be reached: {broken.Message}");
        }
    }

    private static FoundPatient Read(JsonNode patient)
    {
        var person = Demographics.Of(patient);
        var complete = NhsNumber.TryParse(person.NhsNumber, out var number) && person is { Family: not null, BirthDate: not null };

        return complete
            ? new FoundPatient(person, Message(person, number), null, patient.First("generalPractitioner").Get("identifier").Text("value"))
            : new FoundPatient(person, null, "PDS holds no name or date of birth of this patient, and MESH finds the practice by them");
    }

    private static MessagePatient Message(Demographics person, NhsNumber number) => new()
    {
        NhsNumber = number,
        Family = person.Family!,
        Given = person.Given?.Split(' ') ?? [],
        Prefix = person.Prefix is { } prefix ? [prefix] : [],
        BirthDate = person.BirthDate!.Value,
        Gender = person.Gender ?? "unknown",
    };
}

/// <summary>A patient as PDS has them.</summary>
/// <param name="ForMessage">Null where no message can be built about them; then <paramref name="Fault"/> says why.</param>
/// <param name="Practice">ODS code of the registered practice; null where PDS names none.</param>
internal sealed record FoundPatient(Demographics? Person, MessagePatient? ForMessage, string? Fault, string? Practice = null);

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Appointments;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Foundations;
using SpineSandbox.GpConnectProvider.Tests.Structured;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

/// <summary>
/// Every seeded patient walks through the products beside the two records, which have walks of their own: all that is sent, refusals
/// too, keeps the schema and the profiles.
/// </summary>
public sealed class EveryPatientInEveryProductTests(ProviderFixture provider)
{
    private static readonly string[] Refusals = ["PATIENT_NOT_FOUND", "NO_PATIENT_CONSENT", "ACCESS DENIED", "NO_RECORD_FOUND", "NO_RELATIONSHIP"];

    [Fact]
    public async Task Every_seeded_patient_is_found_and_read_or_is_not_there()
    {
        var read = 0;
        foreach (var record in provider.HostedRecords())
        {
            if (await FindAsync(provider.Provider, record, PatientSearch(record)) is { } id)
            {
                Assert.Equal(id, Checked(await provider.SendAsync(At(record, Search.Read("Patient", id)))).Succeeds().Resource.Str("id"));
                read++;
            }
        }

        Assert.True(read > 40, $"{read} patients were read.");
    }

    [Fact]
    public async Task Every_seeded_patient_has_their_documents_and_every_document_its_content()
    {
        var opened = 0;
        foreach (var record in provider.HostedRecords())
        {
            if (await FindAsync(provider.Provider, record, DocumentCalls.Find(PatientSearch(record))) is not { } id)
            {
                continue;
            }

            var found = Checked(await provider.SendAsync(At(record, DocumentCalls.SearchOf(id))));
            foreach (var document in found.Status == HttpStatusCode.OK ? found.Of("DocumentReference") : [])
            {
                var content = Checked(await provider.SendAsync(At(record, DocumentCalls.Retrieve(document.Str("id")!))));
                Assert.Equal(document.Objects("content").Single().Obj("attachment")!.ContainsKey("url"), content.Status == HttpStatusCode.OK);
                opened++;
            }
        }

        Assert.True(opened > 5, $"{opened} documents were opened.");
    }

    [Fact]
    public async Task Every_seeded_patient_can_be_booked_in_looked_up_and_cancelled()
    {
        using var own = provider.Start();
        var booked = 0;
        foreach (var practice in provider.HostedRecords().GroupBy(record => record.Practice))
        {
            var free = Checked(await At(practice.First(), Diary.Slots()).SendAsync(own));
            var sessions = free.Of("Schedule").ToDictionary(schedule => $"Schedule/{schedule.Str("id")}");
            var slots = new Queue<JsonObject>(free.Of("Slot"));
            foreach (var record in practice)
            {
                if (slots.Count > 0 && await FindAsync(own, record, PatientSearch(record)) is { } id)
                {
                    var slot = slots.Dequeue();
                    await BookAsync(own, record, id, Diary.BookingOf(id, sessions[slot.Obj("schedule")!.Str("reference")!], slot));
                    booked++;
                }
            }
        }

        Assert.True(booked > 40, $"{booked} patients were booked in.");
    }

    [Fact]
    public async Task Every_seeded_record_migrates_as_a_valid_Bundle_or_a_valid_refusal()
    {
        var given = 0;
        var registered = provider.Seed.Patients.ToDictionary(person => person.NhsNumber, person => person.Practice?.OdsCode);
        foreach (var record in provider.HostedRecords().Where(record => record.NhsNumber.Value != ShippedSeed.Role("patient.large-record")))
        {
            var asker = registered.GetValueOrDefault(record.NhsNumber) ?? record.Practice;
            var answer = await provider.SendAsync(At(record, StructuredCalls.MigrateOf(record.NhsNumber.Value, sensitive: true, asker.Value, "patient/*.read conf/R")));
            if (answer.Status != HttpStatusCode.OK)
            {
                Checked(answer);
                continue;
            }

            StructuredRules.Check(answer);
            given++;
        }

        Assert.True(given > 30, $"{given} records were given.");
    }

    private static async Task BookAsync(SandboxService<Program> own, ClinicalRecordRow record, string id, JsonObject booking)
    {
        var appointment = Stu3Rules.Check((await At(record, Diary.Book(booking)).SendAsync(own)).Creates().Resource);

        Assert.Contains(
            appointment.Str("id"),
            Checked(await At(record, Diary.List(id)).SendAsync(own)).Of("Appointment").Select(listed => listed.Str("id")));
        Checked(await At(record, Diary.Read(appointment.Str("id")!)).SendAsync(own)).Succeeds();
        Checked(await At(record, Diary.Cancel(appointment.Because("No longer needed"))).SendAsync(own)).Succeeds();
    }

    /// <returns>The logical id; null for a patient who is not there, which the answer does not tell from one who is not shared.</returns>
    private static async Task<string?> FindAsync(SandboxService<Program> from, ClinicalRecordRow record, Call search) =>
        Checked(await At(record, search).SendAsync(from)) is { Status: HttpStatusCode.OK } answer ? answer.Of("Patient").SingleOrDefault()?.Str("id") : null;

    private static Call PatientSearch(ClinicalRecordRow record) => Search.By("Patient", NhsNumber.System, record.NhsNumber.Value);

    private static Call At(ClinicalRecordRow record, Call call) => call with { Practice = record.Practice.Value, NhsNumber = record.NhsNumber.Value };

    private static Answer Checked(Answer answer)
    {
        Stu3Rules.Check(answer.Resource);
        Assert.True(answer.Status == HttpStatusCode.OK || Refusals.Contains(answer.Code), $"{answer.Status}");

        return answer;
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Appointments;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Foundations;
using SpineSandbox.GpConnectProvider.Tests.Structured;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Firely.Stu3.Tests;

/// <summary>Everything that the practices send, product by product, on every patient of the seed.</summary>
public sealed class ProviderTests(ProviderFixture provider)
{
    private const string Foundations = "/STU3/1/gpconnect/fhir";

    [Fact]
    public async Task Everything_that_Foundations_sends_is_right()
    {
        var verdict = new Verdict(provider);
        await verdict.OnAsync("metadata", Call.Metadata(Foundations, "fhir:rest:read:metadata-1"));
        foreach (var record in Seeded())
        {
            var found = await verdict.OnAsync($"find {record.NhsNumber}", At(record, Search.By("Patient", NhsNumber.System, record.NhsNumber.Value)));
            foreach (var id in IdsOf(found, "Patient"))
            {
                await verdict.OnAsync($"read {record.NhsNumber}", At(record, Search.Read("Patient", id)));
            }
        }

        var seed = Seed();
        foreach (var person in seed.Practitioners)
        {
            await verdict.OnAsync($"find {person.SdsUserId}", Search.By("Practitioner", "https://fhir.nhs.uk/Id/sds-user-id", person.SdsUserId));
            await verdict.OnAsync($"read {person.SdsUserId}", Search.Read("Practitioner", person.SdsUserId));
        }

        foreach (var organisation in seed.Organisations)
        {
            await verdict.OnAsync($"find {organisation.OdsCode}", Search.By("Organization", OdsCode.System, organisation.OdsCode.Value));
            await verdict.OnAsync($"read {organisation.OdsCode}", Search.Read("Organization", organisation.OdsCode.Value));
            await verdict.OnAsync($"place {organisation.OdsCode}", Search.Read("Location", organisation.OdsCode.Value));
        }

        await verdict.OnAsync("the place of a visit", Search.Read("Location", "visit"));
        verdict.IsEmpty(least: 100);
    }

    [Fact]
    public async Task A_registered_patient_and_who_is_refused_is_right()
    {
        using var own = provider.Start();
        var verdict = new Verdict(provider);
        foreach (var role in ShippedSeed.RolesUnder("patient.").Where(role => Seed().Patients.Any(patient => patient.NhsNumber.Value == ShippedSeed.Role(role) && patient.BirthDate is not null)))
        {
            var call = Registrations.Register(Registrations.Patient(provider.OnPds(role))) with { NhsNumber = ShippedSeed.Role(role) };
            verdict.On($"register {role}", await call.SendAsync(own));
        }

        verdict.IsEmpty(least: 20);
    }

    [Fact]
    public async Task Every_structured_record_is_right()
    {
        var verdict = new Verdict(provider);
        await verdict.OnAsync("metadata", Call.Metadata(StructuredCalls.Root, "structured:fhir:rest:read:metadata-1"));
        foreach (var record in Seeded())
        {
            var number = record.NhsNumber.Value;
            await verdict.OnAsync($"record of {number}", At(record, StructuredCalls.Of(number, [StructuredCalls.Patient(number), .. StructuredCalls.Everything])));
            await verdict.OnAsync(
                $"immunisations of {number}, not given ones too",
                At(record, StructuredCalls.Of(number, StructuredCalls.Patient(number), StructuredCalls.Area("includeImmunisations", StructuredCalls.Part("includeNotGiven", true)))));
            await verdict.OnAsync(
                $"record of {number} with warnings",
                At(record, StructuredCalls.Of(number, StructuredCalls.Patient(number), StructuredCalls.Area("includeNothingKnown"))));
        }

        await verdict.OnAsync("a wrong part", StructuredCalls.Ask("patient.plain", StructuredCalls.Area("includeAllergies")));
        verdict.IsEmpty(least: 100);
    }

    [Theory]
    [InlineData(false, "patient/*.read conf/N")]
    [InlineData(true, "patient/*.read conf/R")]
    public async Task Every_migrated_record_is_right(bool sensitive, string scope)
    {
        var verdict = new Verdict(provider);
        foreach (var role in ShippedSeed.RolesUnder("patient."))
        {
            await verdict.OnAsync($"migrate {role}", StructuredCalls.Migrate(role, sensitive, ShippedSeed.Role("practice.datacentre.1"), scope));
        }

        verdict.IsEmpty(least: 20);
    }

    [Fact]
    public async Task Every_document_is_right()
    {
        var verdict = new Verdict(provider);
        await verdict.OnAsync("metadata", Call.Metadata(DocumentCalls.Root, "documents:fhir:rest:read:metadata-1"));
        var find = DocumentCalls.FindPatient("patient.plain");
        foreach (var record in Seeded())
        {
            var search = Search.By("Patient", NhsNumber.System, record.NhsNumber.Value);
            var found = await verdict.OnAsync($"find {record.NhsNumber}", At(record, find with { Path = search.Path }));
            foreach (var id in IdsOf(found, "Patient"))
            {
                var listed = await verdict.OnAsync($"documents of {record.NhsNumber}", At(record, DocumentCalls.SearchOf(id)));
                foreach (var document in IdsOf(listed, "DocumentReference"))
                {
                    await verdict.OnAsync($"document {document} of {record.NhsNumber}", At(record, DocumentCalls.Retrieve(document)));
                }
            }
        }

        verdict.IsEmpty(least: 50);
    }

    [Fact]
    public async Task Every_slot_and_appointment_is_right()
    {
        using var own = provider.Start();
        var verdict = new Verdict(provider);
        const string further =
            "&_include%3Arecurse=Schedule%3Aactor%3APractitioner&_include%3Arecurse=Schedule%3Aactor%3ALocation&_include%3Arecurse=Location%3AmanagingOrganization";
        verdict.On("slots", await Diary.Slots(further: further).SendAsync(own));
        verdict.On("no slots", await Diary.Slots("ge2026-03-28", "le2026-03-31").SendAsync(own));

        var booking = await own.BookingAsync((await own.FreeAsync())[0]);
        var booked = await Diary.Book(booking).SendAsync(own);
        verdict.On("book", booked);
        verdict.On("book again", await Diary.Book(booking).SendAsync(own));
        verdict.On("read", await Diary.Read(booked.Resource.Str("id")!).SendAsync(own));
        verdict.On("amend", await Diary.Amend(booked.Resource.Changed(appointment => appointment["comment"] = "Needs a chaperone")).SendAsync(own));
        verdict.On("cancel", await Diary.Cancel((await Diary.Read(booked.Resource.Str("id")!).SendAsync(own)).Resource.Because("Feels better")).SendAsync(own));
        foreach (var role in new[] { "patient.plain", "patient.gp-transfer" })
        {
            verdict.On($"appointments of {role}", await Diary.List(await provider.IdOfAsync(role)).SendAsync(own));
        }

        verdict.IsEmpty(least: 9);
    }

    private SeedData Seed() => SeedData.Load(ShippedSeed.Directory, provider.Provider.Clock.Today());

    private List<ClinicalRecordRow> Seeded()
    {
        var seed = Seed();
        var practices = seed.Practices.Where(practice => practice.HostedBy == ProviderHost.Provider).Select(practice => practice.OdsCode).ToHashSet();

        return [.. seed.ClinicalRecords.Where(record => practices.Contains(record.Practice))];
    }

    private static Call At(ClinicalRecordRow record, Call call) => call with { Practice = record.Practice.Value, NhsNumber = record.NhsNumber.Value };

    private static IEnumerable<string> IdsOf(Answer answer, string type) =>
        answer.Status == HttpStatusCode.OK ? answer.Entries.Where(resource => resource.ResourceType() == type).Select(resource => resource.Str("id")!) : [];
}

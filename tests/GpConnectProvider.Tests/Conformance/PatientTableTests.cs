using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Foundations;
using SpineSandbox.GpConnectProvider.Tests.Structured;
using static SpineSandbox.GpConnectProvider.Tests.Conformance.ConformanceRecord;

namespace SpineSandbox.GpConnectProvider.Tests.Conformance;

/// <summary>
/// The patients that the provider test suite asks for, row by row: 0 none, x some, blank any. Further down what a row says in words.
/// Patient 2, of whom it says most, has a class of his own.
/// </summary>
public sealed class PatientTableTests(ProviderFixture provider)
{
    private const string NotShared = "PATIENT_NOT_FOUND";

    [Theory]
    //            Patient  Allergies  Medication    Imms Uncat Prob Cons Inv  Ref  Docs Diary
    [InlineData("1", "0 / 0", "0 / 0 / 0", "", "", "", "", "", "", "", "")]
    [InlineData("2", "x / x", "x / x / x", "x", "x", "x", "x", "x", "x", "x", "x")]
    [InlineData("3", "x / x", "0 / 0 / x", "x", "x", "0", "", "x", "x", "0", "x")]
    [InlineData("4", "x / x", "0 / 0 / 0", "0", "0", "0", "0", "0", "0", "x", "0")]
    [InlineData("5", "x / 0", "x / x / 0", "", "", "0", "", "", "", "", "")]
    [InlineData("6", "x / x", "", "", "", "0", "", "", "", "", "")]
    [InlineData("7", "x / x", "", "", "", "0", "", "", "", "", "")]
    [InlineData("8", "x / x", "", "", "", "0", "", "", "", "", "")]
    [InlineData("12", "x / x", "0 / 0 / x", "", "", "0", "", "", "", "", "")]
    [InlineData("13", "x / x", "", "", "", "0", "", "", "x", "", "")]
    [InlineData("16", "0 / x", "x", "", "", "0", "", "", "x", "", "")]
    [InlineData("17", " / x", "", "", "", "", "", "", "", "", "")]
    public async Task The_record_of_patient_has_in_each_column_what_the_table_says(string patient, params string[] cells)
    {
        var counts = await provider.CountAsync(patient);

        Assert.All(Columns.Zip(cells, counts), column =>
            Assert.True(Holds(column.Second, column.Third), $"{column.First} is to be '{column.Second}' and is {string.Join(" / ", column.Third)}"));
    }

    [Theory]
    [InlineData("9", "x / x")]
    [InlineData("10", "x / x")]
    [InlineData("11", "x / x")]
    [InlineData("14", "x / ")]
    [InlineData("15", "x / x")]
    public void Of_a_patient_whose_record_is_not_given_the_practice_holds_the_allergies_all_the_same(string patient, string cell)
    {
        var record = provider.Seed.ClinicalRecords.Single(row => row.NhsNumber.Value == ShippedSeed.Role(Role(patient)));

        Assert.True(Holds(cell, [record.Allergies.Count(allergy => allergy.End is null), record.Allergies.Count(allergy => allergy.End is not null)]));
    }

    [Fact]
    public async Task Patient_1_has_an_empty_record_and_is_there_for_appointments()
    {
        var lists = (await provider.GivenAsync("1")).Of("List").ToList();

        Assert.Equal(10, lists.Count);
        Assert.All(lists, list => Assert.True(list.ContainsKey("emptyReason")));
        Assert.Single((await provider.SendAsync(Search.Patient(Role("1")))).Succeeds().Entries);
    }

    [Fact]
    public async Task Patient_3_has_tests_that_were_asked_for_and_nothing_that_belongs_to_a_problem()
    {
        var answer = await provider.GivenAsync("3");

        Assert.Contains(answer.Of("ProcedureRequest"), request => request.Str("intent") == "order");
        Assert.DoesNotContain(answer.Titles(), title => title!.StartsWith("Problems - ", StringComparison.Ordinal));
        Assert.Empty(answer.Of("Condition"));
    }

    [Fact]
    public async Task Patient_4_has_a_document_above_5_MB_that_has_no_address()
    {
        var attachment = (await provider.DocumentsAsync("4")).Single().Objects("content").Single().Obj("attachment")!;

        Assert.True(attachment.Whole("size") > 5 * 1024 * 1024);
        Assert.False(attachment.ContainsKey("url"));
    }

    [Fact]
    public async Task Patient_5_has_the_code_for_no_known_allergies() =>
        Assert.Equal("716186003", (string?)(await provider.GivenAsync("5")).Of("AllergyIntolerance").Single()["code"]!["coding"]![0]!["code"]);

    [Theory]
    [InlineData("9")]
    [InlineData("10")]
    public async Task Patients_9_and_10_are_sensitive_on_PDS_and_found_nowhere(string patient)
    {
        Assert.Equal(Confidentiality.Restricted, provider.OnPds(Role(patient)).Confidentiality);
        await AssertNowhereAsync(patient);
    }

    [Fact]
    public async Task Patient_11_has_a_superseded_number_and_12_the_merged_record()
    {
        Assert.Equal(ShippedSeed.Role(Role("12")), provider.OnPds(Role("11")).SupersededBy?.Value);
        (await AskAsync("11")).Refuses(404, NotShared);
        Assert.Contains((await provider.GivenAsync("12")).Of("MedicationStatement"), statement => statement
            .FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-PrescribingAgency-1")!
            .Obj("valueCodeableConcept")!.Objects("coding").Single().Str("code") == "prescribed-by-another-organisation");
    }

    [Fact]
    public async Task Patient_13_has_data_in_transit_on_every_list()
    {
        var lists = (await provider.GivenAsync("13")).Of("List").ToList();

        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.Contains("data-in-transit", list.WarningCodes()));
    }

    [Fact]
    public async Task Patient_14_is_held_by_the_provider_and_not_on_PDS()
    {
        Assert.DoesNotContain(provider.Seed.Patients, row => row.NhsNumber.Value == ShippedSeed.Role(Role("14")));
        (await AskAsync("14")).Refuses(404, NotShared);
    }

    [Fact]
    public async Task Patient_15_dissents_and_is_found_without_documents()
    {
        (await AskAsync("15")).Refuses(403, "NO_PATIENT_CONSENT");
        (await provider.SendAsync(DocumentCalls.SearchOf(await provider.DocumentPatientIdAsync(Role("15"))))).Refuses(403, "NO_PATIENT_CONSENT");
    }

    [Fact]
    public async Task Patient_16_has_a_confidential_allergy_and_referral_and_allergies_that_ended_for_no_known_reason()
    {
        var answer = await provider.GivenAsync("16");

        Assert.All(new[] { "Allergies and adverse reactions", "Outbound referral" }, title => Assert.Equal(["confidential-items"], answer.List(title).WarningCodes()));
        Assert.All(answer.List("Ended allergies").Objects("contained"), allergy => Assert.Equal("No information available", allergy
            .FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-AllergyIntoleranceEnd-1")!
            .FindExtension("reasonEnded")!.Str("valueString")));
        Assert.Empty(Linked(answer));
    }

    [Fact]
    public async Task Patient_17_has_an_ended_allergy_and_a_warning()
    {
        var answer = await provider.GivenAsync("17");

        Assert.NotEmpty(answer.List("Ended allergies").Items());
        Assert.Equal(["confidential-items"], answer.List("Allergies and adverse reactions").WarningCodes());
    }

    [Fact]
    public async Task Patient_18_has_died_and_is_a_twin()
    {
        var person = provider.OnPds(Role("18"));

        Assert.Equal((1, true), (person.MultipleBirth, person.Death is not null));
        await AssertNowhereAsync("18");
    }

    [Fact]
    public async Task Patient_21_is_inactive() => await AssertNowhereAsync("21");

    [Fact]
    public async Task The_patient_without_appointments_has_none()
    {
        var id = await provider.IdOfAsync("conformance.patient.no-appointments");

        Assert.DoesNotContain((await provider.SendAsync(Appointments.Diary.List(id))).Succeeds().Entries, resource => resource.ResourceType() == "Appointment");
    }

    [Fact]
    public async Task The_patient_who_is_not_in_the_system_is_not_in_it() => await AssertNowhereAsync("not-in-system");

    private async Task AssertNowhereAsync(string patient)
    {
        (await AskAsync(patient)).Refuses(404, NotShared);
        Assert.Empty((await provider.SendAsync(Search.Patient(Role(patient)))).Succeeds().Entries);
        Assert.Empty((await provider.SendAsync(DocumentCalls.FindPatient(Role(patient)))).Succeeds().Entries);
    }

    private Task<Answer> AskAsync(string patient) => provider.SendAsync(StructuredCalls.Ask(Role(patient), StructuredCalls.Everything));
}

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>Whose patient it is: the business response.</summary>
public sealed class PatientMatchTests(MailedProvider mailed) : IClassFixture<MailedProvider>
{
    private static readonly string Practice = ShippedSeed.Role("practice.datacentre.1");

    [Fact]
    public async Task A_patient_whom_the_practice_does_not_hold_is_30002() =>
        await AnswersAsync("30002", new Mail { Patient = People.Of("patient.not-registered") });

    [Fact]
    public async Task A_patient_of_another_practice_is_30002_where_this_one_holds_no_record() =>
        await AnswersAsync("30002", new Mail(), ShippedSeed.Role("practice.datacentre.2"));

    [Fact]
    public async Task A_patient_who_moved_to_another_practice_is_30003_at_the_old_one() =>
        await AnswersAsync("30003", new Mail { Patient = People.Of("patient.inactive-at-provider") });

    [Fact]
    public async Task A_patient_who_moved_is_30001_at_the_new_practice()
    {
        var delivered = await mailed.DeliverAsync(new Mail { Patient = People.Of("patient.inactive-at-provider") }, ShippedSeed.Role("practice.datacentre.2"));

        Assert.Equal(["20013", "30001"], delivered.Codes);
        Assert.NotNull(await mailed.TaskOfAsync(delivered));
    }

    [Fact]
    public async Task A_wrong_surname_is_30002() =>
        await AnswersAsync("30002", new Mail { Patient = People.Plain with { Family = "Somebodyelse" } });

    [Fact]
    public async Task A_wrong_date_of_birth_is_30002() =>
        await AnswersAsync("30002", new Mail { Patient = People.Plain with { BirthDate = People.Plain.BirthDate.AddDays(1) } });

    [Fact]
    public async Task A_surname_in_other_letters_is_the_same() =>
        Assert.Equal(["20013", "30001"], (await mailed.DeliverAsync(new Mail { Patient = People.Plain with { Family = People.Plain.Family.ToUpperInvariant() } })).Codes);

    [Fact]
    public async Task A_recently_deceased_patient_is_30004_and_the_task_says_so()
    {
        var delivered = await mailed.DeliverAsync(new Mail { Patient = People.Of("patient.deceased-recent") });

        Assert.Equal(["20013", "30004"], delivered.Codes);
        Assert.True((bool)(await mailed.TaskOfAsync(delivered))!["patientDeceased"]!);
    }

    [Fact]
    public async Task A_patient_who_died_long_ago_is_30003() =>
        await AnswersAsync("30003", new Mail { Patient = People.Of("patient.deceased-old") });

    [Fact]
    public async Task A_sensitive_patient_is_still_the_practices_own() =>
        Assert.Equal(["20013", "30001"], (await mailed.DeliverAsync(new Mail { Patient = People.Of("patient.sensitive") })).Codes);

    private async Task AnswersAsync(string code, Mail mail, string? practice = null)
    {
        var delivered = await mailed.DeliverAsync(mail, practice ?? Practice);

        Assert.Equal(["20013", code], delivered.Codes);
        Assert.Null((int?)delivered.Message["taskId"]);
    }
}

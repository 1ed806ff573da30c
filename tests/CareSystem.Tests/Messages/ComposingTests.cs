using System.Text;
using SpineSandbox.CareSystem.Tests.Surroundings;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Testing;

namespace SpineSandbox.CareSystem.Tests.Messages;

/// <summary>What goes into OUT when somebody sends a form.</summary>
public sealed class ComposingTests
{
    private static readonly string Patient = $"/patients/{People.PlainNumber}/messages";

    [Fact]
    public async Task A_consultation_summary_is_addressed_by_the_patient_as_PDS_has_them()
    {
        using var desk = new Desk();

        var (location, _) = await desk.SendAsync($"{Patient}/consultation-summary", ("Form.Draft.History", "Sore throat"));

        Assert.Equal("/messages", location);
        var (_, control, _) = desk.Outgoing;
        Assert.Equal(
            ("GPPROVIDER_9996110028_14031957_Ashworth", ShippedSeed.Role("mailbox.Z98020"), "GPFED_CONSULT_REPORT", "Z98020", "1.0"),
            (control.ToDts, control.FromDts, control.WorkflowId, control.LocalId, control.Version));
        Assert.StartsWith("Consultation report for ", control.Subject, StringComparison.Ordinal);
        Assert.EndsWith("NHS Number 9996110028, seen at Fellside Medical Centre, ODS Code Z98020", control.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_is_a_PDF_that_holds_what_was_typed()
    {
        using var desk = new Desk();

        await desk.SendAsync($"{Patient}/consultation-summary", ("Form.Draft.History", "Sore throat since Tuesday"));

        var file = desk.Outgoing.Bundle.Payload!.Objects("entry").Select(entry => entry.Obj("resource")!).Single(resource => resource.ResourceType() == "Binary");
        Assert.Equal("application/pdf", file.Str("contentType"));
        Assert.Contains("Sore throat since Tuesday", Encoding.Latin1.GetString(Convert.FromBase64String(file.Str("content")!)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ehr", "consultation-summary", "Form.Draft.History=Sore throat")]
    [InlineData("ehr", "document", "Form.Draft.Title=Letter;Form.Draft.Text=Dear colleague")]
    [InlineData("pharmacy", "record-update", "Form.Draft.Impression=Checked;Form.Draft.Systolic=151;Form.Draft.Diastolic=97;Form.Draft.Product=322236009;Form.Draft.Quantity=16")]
    public async Task Every_message_keeps_FHIR_and_the_profiles_that_it_claims(string system, string kind, string fields)
    {
        using var desk = new Desk(system);

        await desk.SendAsync($"{Patient}/{kind}", [.. fields.Split(';').Select(field => (field.Split('=')[0], field.Split('=')[1]))]);

        var bundle = desk.Outgoing.Bundle;
        Assert.Empty(bundle.Issues);
        Assert.Empty(new FhirValidator(FhirVersion.Stu3).Validate(bundle.Bundle));
        Assert.Empty(new ProfileChecker(FhirVersion.Stu3).Check(bundle.Bundle, ItkProfiles.MessageBundle));
    }

    [Fact]
    public async Task A_pharmacy_updates_records_and_writes_no_consultation_summaries()
    {
        using var desk = new Desk("pharmacy");

        await desk.SendAsync($"{Patient}/record-update", ("Form.Draft.Impression", "Checked"));
        var page = await desk.SeeAsync($"{Patient}/consultation-summary");

        Assert.Equal(("GPCONNECT_UPDATE_RECORD", "FZZ98", "1"), (desk.Outgoing.Control.WorkflowId, desk.Outgoing.Control.LocalId, desk.Outgoing.Control.Version));
        Assert.Equal("This organisation does not send that", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("consultation-summary", "Write at least one part of the summary")]
    [InlineData("document", "Give the document a title")]
    public async Task An_empty_form_sends_nothing_and_says_what_is_missing(string kind, string fault)
    {
        using var desk = new Desk();

        var (location, page) = await desk.SendAsync($"{Patient}/{kind}");

        Assert.Null(location);
        Assert.Contains(fault, page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(desk.Folders.Out));
    }

    [Fact]
    public async Task A_newer_version_names_the_document_that_it_replaces_and_counts_on()
    {
        using var desk = new Desk();
        await desk.SendAsync($"{Patient}/document", ("Form.Draft.Title", "Letter"), ("Form.Draft.Text", "First"));
        var first = desk.Outgoing.Bundle.Payload!["entry"]![0]!["resource"]!["identifier"]!["value"]!.GetValue<string>();
        desk.Transfer("20260302093000000001_A1B2C3");

        await desk.SendAsync($"{Patient}/document?replaces={first}", ("Form.Draft.Title", "Letter"), ("Form.Draft.Text", "Second"));

        var relation = desk.Outgoing.Bundle.Payload!["entry"]![0]!["resource"]!["relatesTo"]![0]!;
        Assert.Equal(first, (string?)relation["targetIdentifier"]!["value"]);
        Assert.Equal("2", desk.Outgoing.Control.Version);
    }
}

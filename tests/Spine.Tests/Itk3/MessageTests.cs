using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.Spine.Tests.Itk3;

public sealed class MessageTests
{
    [Theory]
    [MemberData(nameof(Samples.Products), MemberType = typeof(Samples))]
    public void Every_message_keeps_FHIR_and_all_profiles_that_it_claims(string product)
    {
        var bundle = Samples.Message(Samples.Product(product)).ToBundle();

        Assert.Empty(new FhirValidator(FhirVersion.Stu3).Validate(bundle));
        Assert.Empty(new ProfileChecker(FhirVersion.Stu3).Check(bundle, ItkProfiles.MessageBundle));
    }

    [Theory]
    [MemberData(nameof(Samples.Products), MemberType = typeof(Samples))]
    public void XML_and_JSON_carry_the_same_message(string product)
    {
        var bundle = Samples.Message(Samples.Product(product)).ToBundle();

        var fromXml = ReceivedBundle.Parse(ItkWire.ToXml(bundle));
        var fromJson = ReceivedBundle.Parse(ItkWire.ToJson(bundle));

        Assert.Empty(fromXml.Issues);
        Assert.True(JsonNode.DeepEquals(fromXml.Bundle, fromJson.Bundle));
    }

    [Fact]
    public void The_header_has_all_six_handling_parts_and_leads_to_sender_and_payload()
    {
        var sent = Samples.Message(MessagingProducts.ConsultationSummary);

        var received = ReceivedBundle.Parse(ItkWire.ToXml(sent.ToBundle()));

        Assert.Equal($"{sent.Id}", received.MessageId);
        Assert.Equal("ITK007C", received.EventCode);
        Assert.Equal("B82002", received.Sender);
        Assert.Equal("B82002GP1", received.SourceMailbox);
        Assert.Equal("document", received.Payload!.Str("type"));
        Assert.Null(received.Receiver);
        var parts = received.Handling;
        Assert.Equal(
            (true, true, "FA", "https://fhir.nhs.uk/STU3/MessageDefinition/ITK-GPConnectSendDocument-MessageDefinition-1", "enc-77", "SendDocument-ConsultationReport"),
            (parts.Business!.Value, parts.Infrastructure!.Value, parts.Recipient!.Code, parts.Definition, parts.Reference, parts.Local));
    }

    [Fact]
    public void An_update_record_message_has_its_own_event_definition_and_is_for_information()
    {
        var received = ReceivedBundle.Parse(ItkWire.ToXml(Samples.Message(MessagingProducts.UpdateRecord).ToBundle()));

        Assert.Equal("ITK014M", received.EventCode);
        Assert.Equal(("FI", "https://fhir.nhs.uk/MessageDefinition", "None"), (received.Handling.Recipient!.Code, received.Handling.Definition, received.Handling.Local));
    }

    [Fact]
    public void A_document_that_replaces_another_names_it_by_its_UUID()
    {
        var old = Guid.NewGuid();

        var bundle = (Samples.Document() with { Replaces = old, Version = 2 }).ToBundle();

        var relation = bundle["entry"]![0]!["resource"]!["relatesTo"]![0]!;
        Assert.Equal(("replaces", $"{old}"), ((string?)relation["code"], (string?)relation["targetIdentifier"]!["value"]));
        Assert.Empty(new FhirValidator(FhirVersion.Stu3).Validate(bundle));
    }

    [Fact]
    public void The_subject_lines_are_those_of_the_guides()
    {
        Assert.Equal(
            "Consultation report for Kit Marlowe, NHS Number 9990000018, seen at Hill Hub, ODS Code B82002",
            SubjectLines.ConsultationReport(Samples.Patient, Samples.Hub));
        Assert.Equal(
            "Referral letter for Kit Marlowe, NHS Number: 9990000018, seen at Hill Hub, ODS code: B82002, version 2",
            SubjectLines.Titled("Referral letter", Samples.Patient, Samples.Hub, 2));
    }

    [Fact]
    public void Event_codes_and_displays_are_those_of_the_published_code_system() =>
        Assert.All(MessageEvent.All, row => Assert.Contains($"  {row.Code} | {row.Display}", PublishedTables.CodeSystems));
}

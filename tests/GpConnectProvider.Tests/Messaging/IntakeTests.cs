using System.Text;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>What a receiver is responsible for, from the mailbox to the workflow.</summary>
public sealed class IntakeTests(MailedProvider mailed) : IClassFixture<MailedProvider>
{
    private static readonly string Practice = ShippedSeed.Role("practice.datacentre.1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultation_summary_becomes_a_task_and_both_acknowledgements_go_out()
    {
        var mail = new Mail();

        var delivered = await mailed.DeliverAsync(mail);

        Assert.Equal(["20013", "30001"], delivered.Codes);
        var task = (await mailed.TaskOfAsync(delivered))!;
        Assert.Equal("Consultation report for somebody", (string?)task["subject"]);
        Assert.Equal(("open", ShippedSeed.Role("patient.plain"), "send-document"), ((string?)task["status"], (string?)task["nhsNumber"], (string?)task["product"]));
        Assert.Equal("application/pdf", (string?)task["attachments"]![0]!["contentType"]);
        Assert.Equal(
            mail.Files[0].Content, await mailed.Http.GetByteArrayAsync($"/_sandbox/tasks/{task["id"]}/attachments/1", Token));
    }

    [Fact]
    public async Task An_acknowledgement_goes_to_the_senders_mailbox_on_the_acknowledgement_workflow()
    {
        var mail = new Mail();

        var delivered = await mailed.DeliverAsync(mail);

        Assert.All(delivered.Answers, answer =>
        {
            Assert.Equal(
                (Mail.Sender.Value, ShippedSeed.Role($"mailbox.{Practice}"), "GPFED_CONSULT_REPORT_ACK", Practice),
                (answer.Control.ToDts, answer.Control.FromDts, answer.Control.WorkflowId, answer.Control.LocalId));
            Assert.Equal(($"{mail.Id}", "enc-77"), (answer.Acknowledgement.ResponseTo, answer.Acknowledgement.SenderReference));
        });
    }

    [Theory]
    [InlineData("Consultation summary")]
    [InlineData("Document")]
    [InlineData("Record update")]
    public async Task Each_product_is_taken_in_XML_and_in_JSON(string product)
    {
        var mail = new Mail { Product = MessagingProducts.All.Single(row => row.Title == product) };

        Assert.Equal(["20013", "30001"], (await mailed.DeliverAsync(mail)).Codes);
        Assert.Equal(["20013", "30001"], (await mailed.DeliverAsync(mail with { Id = Guid.NewGuid(), DocumentId = Guid.NewGuid(), AsJson = true })).Codes);
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_a_duplicate_by_its_header()
    {
        var mail = new Mail();
        await mailed.DeliverAsync(mail);

        var again = await mailed.DeliverAsync(mail with { DocumentId = Guid.NewGuid() });

        Assert.Equal("20007", (string?)again.Message["infrastructureCode"]);
        Assert.Null((int?)again.Message["taskId"]);
    }

    [Fact]
    public async Task A_document_that_comes_twice_is_a_duplicate_by_its_identifier()
    {
        var mail = new Mail();
        await mailed.DeliverAsync(mail);

        var again = await mailed.DeliverAsync(mail with { Id = Guid.NewGuid() });

        Assert.Equal(["20008"], again.Codes);
    }

    [Fact]
    public async Task The_same_file_that_the_client_fetches_again_is_not_answered_again()
    {
        var mail = new Mail();
        var delivered = await mailed.DeliverAsync(mail);

        mailed.Drop(mail.ToBytes(), mail.Product.Workflow.Value, Practice, (string?)delivered.Message["dtsId"]);
        await mailed.DeliverAsync(new Mail());

        Assert.Equal(["20013", "30001"], mailed.Answers(Practice, $"{mail.Id}").Select(answer => answer.Acknowledgement.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<Bundle")]
    [InlineData("no message at all")]
    [InlineData("""{ "resourceType": "Patient" }""")]
    public async Task What_cannot_be_read_is_answered_with_10009_to_the_mailbox_that_it_came_from(string content)
    {
        var dtsId = mailed.Drop(Encoding.UTF8.GetBytes(content), "GPFED_CONSULT_REPORT", Practice);

        var delivered = await mailed.TakenAsync(dtsId, Practice);

        Assert.Equal("10009", (string?)delivered.Message["infrastructureCode"]);
        Assert.Contains(delivered.Answers, answer => answer.Acknowledgement.Code == "10009" && answer.Control.ToDts == Mail.Sender.Value);
        Assert.Equal(Acknowledgement.UnreadableOriginal, delivered.Answers[0].Acknowledgement.ResponseTo);
    }

    [Fact]
    public async Task A_message_larger_than_the_limit_is_answered_with_20015()
    {
        var large = new Mail { Files = [new Attachment("Scan", Attachment.Pdf, new byte[4_200_000])] };

        Assert.Equal("20015", (string?)(await mailed.DeliverAsync(large)).Message["infrastructureCode"]);
    }

    [Fact]
    public async Task An_acknowledgement_that_arrives_is_noted_and_answered_by_nobody()
    {
        var acknowledgement = new Acknowledgement
        {
            Id = Guid.NewGuid(),
            Code = ResponseCodes.Success,
            ResponseTo = $"{Guid.NewGuid()}",
            SenderReference = "enc-1",
            Sender = OdsCode.Parse("Z98020"),
            SourceMailbox = Mail.Sender,
            Timestamp = mailed.Provider.Clock.GetUtcNow(),
        };

        var dtsId = mailed.Drop(ItkWire.ToXml(acknowledgement.ToMessage().ToBundle()), "GPFED_CONSULT_REPORT_ACK", Practice);

        Assert.Null((string?)(await mailed.TakenAsync(dtsId, Practice)).Message["infrastructureCode"]);
    }

    [Fact]
    public async Task A_workflow_that_the_system_does_not_support_is_answered_with_20010()
    {
        var delivered = await mailed.DeliverAsync(new Mail { Workflow = "TOC_FHIR_IP_DISCH" });

        Assert.Equal(["20010"], delivered.Codes);
        Assert.Equal("TOC_FHIR_IP_DISCH_ACK", delivered.Answers[0].Control.WorkflowId);
    }
}

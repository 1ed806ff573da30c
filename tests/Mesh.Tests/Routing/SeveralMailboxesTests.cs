using SpineSandbox.Mesh.Mailboxes;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Routing;

public sealed class SeveralMailboxesTests
{
    [Theory]
    [InlineData("RECEIVES_NOT,RECEIVES_NOT", "EPL-151")]
    [InlineData("GPCONNECT_SEND_DOCUMENT,RECEIVES_NOT", null)]
    [InlineData("GPCONNECT_SEND_DOCUMENT,GPCONNECT_SEND_DOCUMENT", "EPL-150")]
    public void A_practice_must_have_one_mailbox_for_the_workflow(string receives, string? code)
    {
        var practice = OdsCode.Parse("Z98001");
        var mailboxes = new MailboxBook("TestKey", receives.Split(',').Select((workflow, number) => new Mailbox
        {
            Id = MailboxId.Parse($"Z98001OT00{number + 1}"), Name = "", OdsCode = practice, Password = "", WorkflowIds = [workflow],
        }));

        var decision = Mesh.Routing.PatientRouting.ByPractice(practice, WorkflowIds.SendDocument, mailboxes);

        Assert.Equal(code, decision.Reason?.Code);
        Assert.Equal(code is null ? "Z98001OT001" : null, decision.Recipient?.Value);
    }
}

using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Tests.Mesh;

public sealed class MeshIdentifierTests
{
    [Theory]
    [InlineData("X26ABC1", "X26ABC1")]
    [InlineData(" x26abc1 ", "X26ABC1")]
    [InlineData("RX1-OT-001", "RX1-OT-001")]
    public void A_mailbox_ID_is_told_in_capitals(string text, string value) => Assert.Equal(value, MailboxId.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("X26 ABC1")]
    [InlineData("X26/ABC1")]
    [InlineData("../X26")]
    [InlineData("GPPROVIDER_9990000018_14022001_Marlowe")]
    [InlineData(null)]
    public void Anything_else_is_no_mailbox_ID(string? text) => Assert.False(MailboxId.TryParse(text, out _));

    [Fact]
    public void A_message_ID_tells_its_time_to_the_microsecond()
    {
        var at = new DateTimeOffset(2026, 1, 5, 10, 0, 3, TimeSpan.Zero).AddMicroseconds(123456);

        Assert.Equal("20260105100003123456_A1B2C3", MessageId.Of(at, 0xA1B2C3).Value);
    }

    [Theory]
    [InlineData("20260105100003123456_a1b2c3", true)]
    [InlineData("20260105100003123_A1B2C3", true)]
    [InlineData("0123456789abcdef0123456789ABCDEF", true)]
    [InlineData("../20260105100003123456_A1B2C3", false)]
    [InlineData("20260105100003123456_A1B2C", false)]
    [InlineData("", false)]
    public void A_message_ID_has_one_of_the_known_shapes(string text, bool valid) => Assert.Equal(valid, MessageId.TryParse(text, out _));

    [Fact]
    public void A_workflow_has_another_for_its_acknowledgement() =>
        Assert.Equal("GPCONNECT_UPDATE_RECORD_ACK", WorkflowIds.UpdateRecord.Acknowledgement.Value);

    [Theory]
    [InlineData("GPCONNECT_SEND_DOCUMENT", true)]
    [InlineData("GPCONNECT_UPDATE_RECORD_ACK", true)]
    [InlineData("GPCONNECT_SEND_DOCUMENT_ACK", false)]
    [InlineData("gpconnect_send_document", false)]
    public void Only_listed_workflows_are_routed_by_patient(string workflow, bool routed) =>
        Assert.Equal(routed, WorkflowIds.IsRoutedByPatient(WorkflowId.Parse(workflow)));

    [Theory]
    [InlineData("1:1", 1, 1)]
    [InlineData(" 2:5 ", 2, 5)]
    public void A_chunk_range_is_read(string text, int number, int total)
    {
        Assert.True(ChunkRange.TryParse(text, out var range));
        Assert.Equal(new ChunkRange(number, total), range);
    }

    [Theory]
    [InlineData("0:1")]
    [InlineData("2:1")]
    [InlineData("1:0")]
    [InlineData("-1:2")]
    [InlineData("1")]
    [InlineData("1:2:3")]
    [InlineData("a:b")]
    [InlineData("1:99999999999")]
    [InlineData(null)]
    public void A_chunk_that_cannot_be_is_none(string? text) => Assert.False(ChunkRange.TryParse(text, out _));
}

using System.Text;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.Spine.Tests.Mesh.Folders;

public sealed class ControlFileTests
{
    private static readonly ControlFile Full = new()
    {
        FromDts = "Z98020OT001",
        ToDts = "GPPROVIDER_9996110028_01021950_Archer",
        FromEsmtp = "z98020ot001@dts.nhs.uk",
        ToEsmtp = "z98001ot001@dts.nhs.uk",
        Subject = "Consultation report for Zoë <Archer> & Co",
        LocalId = "Z98020",
        DtsId = "20260302093000123456_A1B2C3",
        PartnerId = "partner",
        Compress = true,
        AllowChunking = true,
        Encrypted = false,
        WorkflowId = "GPFED_CONSULT_REPORT",
        ProcessId = "process",
        DataChecksum = "SHA256:aa",
        IsCompressed = true,
        Status = new StatusRecord(
            new DateTimeOffset(2026, 3, 2, 9, 30, 5, TimeSpan.Zero), MeshValues.EventTransfer, MeshValues.Success, "00", "Transferred to recipient mailbox"),
    };

    [Fact]
    public void What_was_written_is_read_back() => Assert.Equal(Full, Read(Write(Full)));

    [Fact]
    public void Leaves_out_what_is_not_there() =>
        Assert.DoesNotContain("StatusRecord", Write(new ControlFile { FromDts = "A", Subject = "" }), StringComparison.Ordinal);

    [Fact]
    public void Reads_elements_in_any_order_and_case_with_blanks_and_unknown_ones_between()
    {
        var file = Read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <dtscontrol >
              <WorkflowID >  GPCONNECT_SEND_DOCUMENT </WorkflowID >
              <Colour>blue</Colour>
              <To_DTS>
                Z98001OT001
              </To_DTS>
              <Compress>y</Compress><AllowChunking>N</AllowChunking>
              <MessageType>DATA</MessageType>
              <Subject></Subject>
            </dtscontrol>
            """);

        Assert.Equal("GPCONNECT_SEND_DOCUMENT", file.WorkflowId);
        Assert.Equal("Z98001OT001", file.ToDts);
        Assert.True(file.Compress);
        Assert.False(file.AllowChunking);
        Assert.False(file.IsReport);
        Assert.Null(file.Subject);
        Assert.Null(file.Version);
    }

    [Fact]
    public void Reads_the_status_of_older_clients()
    {
        var status = Read(
            """
            <DTSControl><StatusRecord><DateTime>soon</DateTime><Event>Transfer to DTS Server</Event><Status>Success</Status>
            <StatusCode>0</StatusCode></StatusRecord></DTSControl>
            """).Status!;

        Assert.True(status.IsSuccess);
        Assert.Null(status.At);
        Assert.Equal("0", status.Code);
    }

    [Theory]
    [InlineData("", "no XML")]
    [InlineData("Dear Sir or Madam", "no XML")]
    [InlineData("<DTSControl><Version>1.0", "no XML")]
    [InlineData("<Bundle xmlns='http://hl7.org/fhir'/>", "Bundle")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'e'>]><DTSControl>&e;</DTSControl>", "no XML")]
    public void Says_in_one_sentence_why_a_file_is_none(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<ControlFileException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Keeps_a_file_readable_whatever_a_sender_wrote_into_a_header() =>
        Assert.Equal("AB", Read(Write(new ControlFile { Subject = "A\u0001B" })).Subject);

    private static string Write(ControlFile file)
    {
        using var stream = new MemoryStream();
        ControlFileWriter.Write(file, stream);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ControlFile Read(string text) => ControlFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}

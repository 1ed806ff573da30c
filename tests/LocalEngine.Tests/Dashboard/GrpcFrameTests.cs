using SpineSandbox.LocalEngine.Dashboard;
using SpineSandbox.LocalEngine.Dashboard.Wire;

namespace SpineSandbox.LocalEngine.Tests.Dashboard;

public sealed class GrpcFrameTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Puts_a_zero_and_the_length_before_the_message()
    {
        var frame = GrpcFrame.Write(new ApplicationInformationResponse { ApplicationName = "abc" });

        Assert.Equal([0, 0, 0, 0, 5, 0x0A, 3, (byte)'a', (byte)'b', (byte)'c'], frame);
    }

    [Fact]
    public async Task Reads_what_it_wrote()
    {
        using var body = new MemoryStream(GrpcFrame.Write(new ResourceCommandRequest { CommandName = "stop", ResourceName = "pds-abc" }));

        var request = await GrpcFrame.ReadAsync(body, ResourceCommandRequest.Parser, Token);

        Assert.Equal("stop", request.CommandName);
        Assert.Equal("pds-abc", request.ResourceName);
    }

    [Fact]
    public async Task Refuses_a_compressed_message()
    {
        using var body = new MemoryStream([1, 0, 0, 0, 0]);

        await Assert.ThrowsAsync<InvalidDataException>(() => GrpcFrame.ReadAsync(body, ResourceCommandRequest.Parser, Token));
    }

    [Fact]
    public async Task Does_not_take_half_a_message_for_a_whole_one()
    {
        using var body = new MemoryStream([0, 0, 0, 0, 9, 1]);

        await Assert.ThrowsAsync<EndOfStreamException>(() => GrpcFrame.ReadAsync(body, ResourceCommandRequest.Parser, Token));
    }
}

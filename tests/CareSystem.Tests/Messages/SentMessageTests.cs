using SpineSandbox.CareSystem.Tests.Surroundings;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.CareSystem.Tests.Messages;

/// <summary>What a sender sees of a message until both answers are there, or one says no.</summary>
public sealed class SentMessageTests
{
    [Fact]
    public async Task It_waits_then_is_on_its_way_then_has_arrived_with_both_answers()
    {
        using var desk = new Desk();
        await SendAsync(desk);
        var original = desk.Outgoing.Bundle;

        Assert.Equal("Waiting", await StateAsync(desk));
        desk.Transfer("20260302093000000001_A1B2C3");
        Assert.Equal("On its way", await StateAsync(desk));
        desk.Receive(ResponseCodes.Success, original);
        Assert.Equal("On its way", await StateAsync(desk));
        desk.Receive(ResponseCodes.PatientKnown, original);
        Assert.Equal("Arrived", await StateAsync(desk));
    }

    [Theory]
    [InlineData("20009")]
    [InlineData("20010")]
    public async Task A_negative_infrastructure_answer_ends_it(string code)
    {
        using var desk = new Desk();
        await SendAsync(desk);
        var original = desk.Outgoing.Bundle;
        desk.Transfer("20260302093000000001_A1B2C3");

        desk.Receive(ResponseCodes.Find(code)!, original);

        Assert.Equal("Did not arrive", await StateAsync(desk));
    }

    [Theory]
    [InlineData("30002", "does not know this patient")]
    [InlineData("30003", "no longer with this practice")]
    public async Task A_negative_business_answer_after_a_positive_one_says_what_to_do(string code, string words)
    {
        using var desk = new Desk();
        await SendAsync(desk);
        var original = desk.Outgoing.Bundle;
        desk.Transfer("20260302093000000001_A1B2C3");
        desk.Receive(ResponseCodes.Success, original);

        desk.Receive(ResponseCodes.Find(code)!, original);

        Assert.Equal("Did not arrive", await StateAsync(desk));
        Assert.Contains(words, (await desk.SeeAsync("/messages")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_MESH_is_told_in_plain_words()
    {
        using var desk = new Desk();
        await SendAsync(desk);
        var control = desk.Outgoing.Control;
        desk.Transfer("20260302093000000001_A1B2C3");

        desk.Report(control, ReportReason.NoDemographicsMatch);

        Assert.Equal("Did not arrive", await StateAsync(desk));
        Assert.Contains("Family name or date of birth are not those that PDS has", (await desk.SeeAsync("/messages")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task SendAsync(Desk desk) =>
        await desk.SendAsync($"/patients/{People.PlainNumber}/messages/consultation-summary", ("Form.Draft.History", "Sore throat"));

    private static async Task<string> StateAsync(Desk desk) => (await desk.SeeAsync("/messages")).QuerySelector(".status")!.TextContent;
}

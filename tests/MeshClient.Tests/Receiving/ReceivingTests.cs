namespace SpineSandbox.MeshClient.Tests.Receiving;

public sealed class ReceivingTests(MeshFixture mesh) : IClassFixture<MeshFixture>, IAsyncDisposable
{
    private readonly Site _sender = new(mesh.Url, mesh.Clock);
    private readonly Site _receiver = new(mesh.Url, mesh.Clock, Site.Second, configure: options => options.MaxMessages = 10);

    [Fact]
    public async Task Fetches_all_that_waits_page_by_page_and_each_once()
    {
        for (var number = 0; number < 12; number++)
        {
            await _sender.DropAsync($"letter{number}", _sender.To(Site.Second));
        }

        var sent = (await _sender.PollAsync()).Sent.Select(message => message.MessageId).ToArray();
        var first = await _receiver.PollAsync();
        var second = await _receiver.PollAsync();

        Assert.Equal(sent.Order(), first.Received.Order());
        Assert.Empty(second.Received);
        Assert.Equal(12, _receiver.TakeIn().Count);
    }

    [Fact]
    public async Task A_report_of_MESH_is_a_control_file_alone()
    {
        await _sender.DropAsync("to-a-patient", _sender.To("GPPROVIDER_1234567890_01021950_Archer"));
        Assert.Single((await _sender.PollAsync()).Sent);

        var report = await FirstReportAsync();

        Assert.Null(report.DataPath);
        var control = report.ReadControl();
        Assert.Equal((true, "X26", "SEND", "ERROR", "EPL-152"), (control.IsReport, control.LocalId, control.Status!.Event, control.Status.Status, control.Status.Code));
        Assert.Equal(report.Stem, control.DtsId);
        Assert.Empty(_receiver.TakeIn());
    }

    [Fact]
    public async Task Each_poll_is_reported_where_the_site_wants_that()
    {
        await using var site = new Site(mesh.Url, mesh.Clock, "X26ABC3", configure: options => options.PollReport = true);

        await site.PollAsync();

        var report = Assert.Single(site.TakeIn());
        Assert.Equal(("RECEIVE", "SUCCESS", "00"), (report.Status!.Event, report.Status.Status, report.Status.Code));
    }

    [Fact]
    public void A_second_client_for_the_same_folders_is_refused()
    {
        _receiver.Start();

        var refusal = Assert.Throws<MailboxInUseException>(() => _receiver.Start());

        Assert.Contains(Site.Second, refusal.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _sender.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private async Task<MessageFiles> FirstReportAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_sender.In.Count == 0)
        {
            await _sender.PollAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }

        return Assert.Single(_sender.In);
    }
}

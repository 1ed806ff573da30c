namespace SpineSandbox.MeshClient.Tests.Sending;

public sealed class SendingTests(MeshFixture mesh) : IClassFixture<MeshFixture>, IAsyncDisposable
{
    private readonly Site _sender = new(mesh.Url, mesh.Clock);
    private readonly Site _receiver = new(mesh.Url, mesh.Clock, Site.Second);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_dropped_into_OUT_arrives_in_the_others_IN()
    {
        var letter = _sender.To(Site.Second) with { Subject = "Consultation report for Zoë Öztürk", PartnerId = "partner", DataChecksum = "SHA256:ab", Encrypted = true };
        await _sender.DropAsync("X26_20260302_0930", letter, "the letter");

        var summary = await _sender.PollAsync();
        await _receiver.PollAsync();

        var id = Assert.Single(summary.Sent).MessageId;
        var message = Assert.Single(_receiver.In, arrived => arrived.Stem == id);
        var control = message.ReadControl();
        Assert.Equal("the letter", await File.ReadAllTextAsync(message.DataPath!, Token));
        Assert.Equal(
            (Site.First, Site.Second, letter.Subject, "X26", id, "partner", Site.Workflow, "SHA256:ab"),
            (control.FromDts, control.ToDts, control.Subject, control.LocalId, control.DtsId, control.PartnerId, control.WorkflowId, control.DataChecksum));
        Assert.Equal(("x26abc1@dts.nhs.uk", "x26abc2@dts.nhs.uk"), (control.FromEsmtp, control.ToEsmtp));
        Assert.Equal((MessageTypes.Data, "ALL", "1.0", true), (control.MessageType, control.AddressType, control.Version, control.Encrypted));
        Assert.Equal(("TRANSFER", "SUCCESS", "00"), (control.Status!.Event, control.Status.Status, control.Status.Code));
    }

    [Fact]
    public async Task What_was_sent_is_kept_in_SENT_with_its_message_ID()
    {
        await _sender.DropAsync("letter", _sender.To(Site.Second));

        var summary = await _sender.PollAsync();

        var sent = Assert.Single(_sender.Sent);
        var control = sent.ReadControl();
        Assert.Equal("letter", sent.Stem);
        Assert.NotNull(sent.DataPath);
        Assert.Equal(Assert.Single(summary.Sent).MessageId, control.DtsId);
        Assert.Equal(("TRANSFER", true, "00", false), (control.Status!.Event, control.Status.IsSuccess, control.Status.Code, control.IsCompressed));
        Assert.Empty(Directory.GetFileSystemEntries(_sender.Folders.Out));
        Assert.Empty(Directory.GetDirectories(_sender.Folders.Temp));
        Assert.Empty(_sender.In);
    }

    [Fact]
    public async Task A_second_message_of_the_same_name_is_another_message()
    {
        await _sender.DropAsync("letter", _sender.To(Site.Second), "one");
        var first = await _sender.PollAsync();
        await _sender.DropAsync("letter", _sender.To(Site.Second), "two");
        var second = await _sender.PollAsync();

        Assert.NotEqual(first.Sent.Single().MessageId, second.Sent.Single().MessageId);
        Assert.Equal(2, _sender.Sent.Count);
    }

    [Fact]
    public async Task Data_that_may_be_compressed_goes_compressed_and_arrives_plain()
    {
        var data = string.Concat(Enumerable.Repeat("Es klappert die Mühle am rauschenden Bach. ", 5000));
        await _sender.DropAsync("long", _sender.To(Site.Second) with { Compress = true }, data);

        var id = (await _sender.PollAsync()).Sent.Single().MessageId;
        await _receiver.PollAsync();

        Assert.True(_sender.Sent.Single().ReadControl().IsCompressed);
        var message = _receiver.In.Single(arrived => arrived.Stem == id);
        Assert.True(message.ReadControl().Compress);
        Assert.Equal(data, await File.ReadAllTextAsync(message.DataPath!, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Data_too_large_for_one_request_goes_in_chunks_where_the_sender_allows_it(bool compress)
    {
        await using var sender = new Site(mesh.Url, mesh.Clock, configure: options => (options.MaximumRequestSize, options.ChunkSize) = (1000, 700));
        var bytes = new byte[2500];
        new Random(7).NextBytes(bytes);
        await sender.Folders.DropAsync(
            "large", sender.To(Site.Second) with { Compress = compress, AllowChunking = true }, async (stream, token) => await stream.WriteAsync(bytes, token), Token);

        var id = (await sender.PollAsync()).Sent.Single().MessageId;
        await _receiver.PollAsync();

        Assert.Equal(bytes, await File.ReadAllBytesAsync(_receiver.In.Single(arrived => arrived.Stem == id).DataPath!, Token));
    }

    [Fact]
    public async Task Data_too_large_for_one_request_fails_where_the_sender_does_not_allow_chunks()
    {
        await using var sender = new Site(mesh.Url, mesh.Clock, configure: options => options.MaximumRequestSize = 10);
        await sender.DropAsync("large", sender.To(Site.Second), "more than ten bytes");

        var failed = Assert.Single((await sender.PollAsync()).Failed);

        Assert.Equal(("TRANSFER", "06"), (failed.Event, failed.Code));
        Assert.Equal("large", Assert.Single(sender.Failed).Stem);
    }

    [Fact]
    public async Task A_pair_is_left_alone_until_it_has_come_to_rest()
    {
        await using var sender = new Site(mesh.Url, mesh.Clock, configure: options => options.ProcessingDelay = TimeSpan.FromSeconds(5));
        await sender.DropAsync("slow", sender.To(Site.Second), "first half");
        var worker = sender.Start();
        using var end = new CancellationTokenSource();
        var running = worker.RunAsync(end.Token);

        await UntilAsync(() => worker.Last is not null);
        await File.AppendAllTextAsync(Path.Combine(sender.Folders.Out, "slow.dat"), ", second half", Token);
        Assert.Empty(sender.Sent);
        mesh.Clock.Advance(TimeSpan.FromSeconds(5));
        await UntilAsync(() =>
        {
            if (MessageFiles.In(sender.Folders.Out).Count == 0)
            {
                return true;
            }

            mesh.Clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        });
        await UntilAsync(() => sender.Sent.Count == 1); // Under way: a clock that ran on would make the server look slow.

        Assert.Equal("first half, second half", await File.ReadAllTextAsync(sender.Sent.Single().DataPath!, Token));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_control_file_that_appears_in_OUT_is_seen_at_once()
    {
        var worker = _sender.Start();
        using var end = new CancellationTokenSource();
        var running = worker.RunAsync(end.Token);
        await UntilAsync(() => worker.Last is not null);

        await _sender.DropAsync("quick", _sender.To(Site.Second));

        // No time passes on the clock, so no poll comes due.
        await UntilAsync(() => _sender.Sent.Count == 1);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Reports_each_step_where_the_site_wants_that()
    {
        await using var sender = new Site(mesh.Url, mesh.Clock, configure: options => (options.CollectReport, options.TransferReport, options.SaveSent) = (true, true, false));
        await sender.DropAsync("letter", sender.To(Site.Second));

        var id = (await sender.PollAsync()).Sent.Single().MessageId;

        var reports = sender.TakeIn();
        Assert.All(reports, report => Assert.True(report.IsReport && report.LocalId == "X26"));
        Assert.Equal(["COLLECT 00 SUCCESS", "TRANSFER 00 SUCCESS"], reports.Select(report => $"{report.Status!.Event} {report.Status.Code} {report.Status.Status}").Order());
        Assert.Equal(id, reports.Single(report => report.Status!.Event == "TRANSFER").DtsId);
        Assert.Empty(sender.Sent);
        Assert.Empty(Directory.GetDirectories(sender.Folders.Temp));
    }

    public async ValueTask DisposeAsync()
    {
        await _sender.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}

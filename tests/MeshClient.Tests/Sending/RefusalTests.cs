namespace SpineSandbox.MeshClient.Tests.Sending;

public sealed class RefusalTests(MeshFixture mesh) : IClassFixture<MeshFixture>, IAsyncDisposable
{
    private readonly Site _site = new(mesh.Url, mesh.Clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> BrokenControlFiles => new()
    {
        { "From_DTS", "SEND", "07" },
        { "To_DTS", "SEND", "08" },
        { "Version", "SEND", "09" },
        { "MessageType", "TRANSFER", "06" },
        { "AddressType", "TRANSFER", "06" },
        { "WorkflowId", "TRANSFER", "06" },
    };

    [Theory]
    [MemberData(nameof(BrokenControlFiles))]
    public async Task A_control_file_without_a_required_element_is_refused(string missing, string step, string code)
    {
        await _site.DropAsync("letter", _site.To(Site.Second));
        var path = Path.Combine(_site.Folders.Out, "letter.ctl");
        var lines = await File.ReadAllLinesAsync(path, Token);
        await File.WriteAllLinesAsync(path, lines.Where(line => !line.Contains($"<{missing}>", StringComparison.Ordinal)), Token);

        await _site.PollAsync();

        AssertReported(step, code);
    }

    [Fact]
    public async Task A_sender_other_than_the_mailbox_is_refused()
    {
        await _site.DropAsync("letter", _site.To(Site.Second) with { FromDts = Site.Second });
        await _site.PollAsync();
        AssertReported("SEND", "07");
    }

    [Fact]
    public async Task A_report_cannot_be_sent()
    {
        await _site.DropAsync("letter", _site.To(Site.Second) with { MessageType = MessageTypes.Report });
        await _site.PollAsync();
        AssertReported("SEND", "11");
    }

    [Fact]
    public async Task A_control_file_that_is_none_is_refused()
    {
        await _site.DropAsync("letter", _site.To(Site.Second));
        await File.WriteAllTextAsync(Path.Combine(_site.Folders.Out, "letter.ctl"), "Dear Sir or Madam", Token);

        await _site.PollAsync();

        AssertReported("TRANSFER", "06");
    }

    [Fact]
    public async Task A_text_over_several_lines_never_becomes_a_header()
    {
        await _site.DropAsync("letter", _site.To(Site.Second) with { Subject = "one\nMex-To: two" });
        await _site.PollAsync();
        AssertReported("TRANSFER", "06");
    }

    [Fact]
    public async Task A_control_file_without_data_is_refused_after_a_while()
    {
        var worker = _site.Start();
        await _site.DropAsync("letter", _site.To(Site.Second));
        File.Delete(Path.Combine(_site.Folders.Out, "letter.dat"));

        await worker.PollNowAsync(Token);
        Assert.Empty(_site.Failed);
        mesh.Clock.Advance(TimeSpan.FromSeconds(31));
        await worker.PollNowAsync(Token);

        Assert.Equal("letter", Assert.Single(_site.Failed).Stem);
        AssertReported("COLLECT", "02");
    }

    [Fact]
    public async Task What_MESH_refuses_is_reported_with_its_own_code()
    {
        await _site.DropAsync("letter", _site.To("NOBODY1"));
        await _site.PollAsync();
        AssertReported("SEND", "12");
    }

    [Fact]
    public async Task Empty_data_is_reported_as_MESH_calls_it()
    {
        await _site.DropAsync("letter", _site.To(Site.Second), "");
        await _site.PollAsync();
        AssertReported("COLLECT", "02");
    }

    [Fact]
    public async Task A_wrong_password_is_reported_for_the_message_and_for_the_poll()
    {
        await using var site = new Site(mesh.Url, mesh.Clock, password: "wrong");
        await site.DropAsync("letter", site.To(Site.Second));

        var summary = await site.PollAsync();

        Assert.NotNull(summary.PollFailure);
        Assert.Equal(["RECEIVE 17", "TRANSFER 04"], site.TakeIn().Select(report => $"{report.Status!.Event} {report.Status.Code}").Order());
        Assert.Equal("letter", Assert.Single(site.Failed).Stem);
    }

    [Fact]
    public async Task An_unreachable_MESH_is_tried_three_times_and_told_once_for_the_poll()
    {
        await using var site = new Site("http://localhost:1/messageexchange", mesh.Clock, configure: options => options.DelayReport = true);
        await site.DropAsync("letter", site.To(Site.Second));
        var worker = site.Start();

        await worker.PollNowAsync(Token);
        await worker.PollNowAsync(Token);

        Assert.Equal(
            ["RECEIVE 15 ERROR", "TRANSFER 05 SUCCESS", "TRANSFER 05 SUCCESS", "TRANSFER 06 ERROR"],
            site.TakeIn().Select(report => $"{report.Status!.Event} {report.Status.Code} {report.Status.Status}").Order());
        Assert.Equal("letter", Assert.Single(site.Failed).Stem);
    }

    [Theory]
    [InlineData(Failure.Request)]
    [InlineData(Failure.Answer)]
    public async Task An_attempt_that_failed_is_repeated_and_the_message_arrives_once(Failure failure)
    {
        var failures = 2;
        await using var site = new Site(mesh.Url, mesh.Clock, "X26ABC3")
        {
            Line = direct => new BrokenLine(direct, request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/outbox", StringComparison.Ordinal) && failures-- > 0 ? failure : Failure.None),
        };
        await using var receiver = new Site(mesh.Url, mesh.Clock, Site.Second);
        await receiver.PollAsync();
        receiver.TakeIn();
        // A name of its own: a client takes a message of the same name that its mailbox sent a minute ago for the one it lost.
        await site.DropAsync($"letter-{failure}", site.To(Site.Second));

        var summary = await site.PollAsync();
        await receiver.PollAsync();

        Assert.Equal(Assert.Single(summary.Sent).MessageId, Assert.Single(receiver.TakeIn()).DtsId);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private void AssertReported(string step, string code)
    {
        var report = Assert.Single(_site.TakeIn());
        Assert.True(report.IsReport);
        Assert.Equal((step, "ERROR", code), (report.Status!.Event, report.Status.Status, report.Status.Code));
        Assert.Equal("letter", Assert.Single(_site.Failed).Stem);
        Assert.Empty(Directory.GetFileSystemEntries(_site.Folders.Out));
        Assert.Empty(Directory.GetDirectories(_site.Folders.Temp));
    }
}

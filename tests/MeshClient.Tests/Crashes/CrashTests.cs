namespace SpineSandbox.MeshClient.Tests.Crashes;

/// <summary>Nothing is lost and nothing comes twice, wherever the client is stopped, and stopped again while it recovers.</summary>
public sealed class CrashTests(MeshFixture mesh) : IClassFixture<MeshFixture>
{
    /// <summary>More than any way through the client has.</summary>
    private const int Enough = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_on_its_way_out_survives_a_crash_after_any_step()
    {
        var steps = await CrashEverywhereAsync((crash, second) => SendAsync(crash, second, control => control, options => (options.CollectReport, options.TransferReport) = (true, true)));

        Assert.InRange(steps, 11, Enough);
    }

    [Fact]
    public async Task A_message_in_chunks_survives_a_crash_after_any_step()
    {
        var steps = await CrashEverywhereAsync((crash, second) => SendAsync(
            crash, second, control => control with { AllowChunking = true, Compress = true },
            options => (options.MaximumRequestSize, options.ChunkSize, options.CollectReport, options.TransferReport) = (30, 20, true, true)));

        Assert.InRange(steps, 15, Enough);
    }

    [Fact]
    public async Task A_message_that_is_refused_survives_a_crash_after_any_step()
    {
        var steps = await CrashEverywhereAsync(RefuseAsync);

        Assert.InRange(steps, 9, Enough);
    }

    [Fact]
    public async Task A_message_on_its_way_in_survives_a_crash_after_any_step()
    {
        var steps = await CrashEverywhereAsync(ReceiveAsync);

        Assert.InRange(steps, 5, Enough);
    }

    [Fact]
    public async Task An_earlier_message_of_the_same_name_is_not_taken_for_one_that_never_left()
    {
        await using var sender = new Site(mesh.Url, mesh.Clock, configure: options => options.SaveSent = false);
        await using var receiver = new Site(mesh.Url, mesh.Clock, Site.Second);
        await sender.DropAsync("same-name", sender.To(Site.Second), "one");
        await RunAsync(sender, Enough, []);
        await sender.DropAsync("same-name", sender.To(Site.Second), "two");

        // The fifth step: the journal says that the message may be on its way, and it is not.
        Assert.True(await RunAsync(sender, 5, []));
        await RunAsync(sender, Enough, []);
        await receiver.PollAsync();

        Assert.Equal(["one", "two"], receiver.In.Select(message => File.ReadAllText(message.DataPath!)).Order());
    }

    [Fact]
    public async Task A_lost_acknowledgement_brings_no_second_message()
    {
        await using var sender = new Site(mesh.Url, mesh.Clock);
        var loses = true;
        await using var receiver = new Site(mesh.Url, mesh.Clock, Site.Second)
        {
            Line = direct => new BrokenLine(direct, request => loses && request.Method == HttpMethod.Put ? Failure.Request : Failure.None),
        };
        await sender.DropAsync("letter", sender.To(Site.Second));
        var id = (await sender.PollAsync()).Sent.Single().MessageId;

        var first = await receiver.PollAsync();
        var taken = receiver.TakeIn();
        loses = false;
        await receiver.PollAsync();

        Assert.NotNull(first.PollFailure);
        Assert.Equal(id, Assert.Single(taken, message => !message.IsReport).DtsId);
        Assert.Empty(receiver.TakeIn());
        Assert.Empty(Directory.GetDirectories(receiver.Folders.Temp));
    }

    /// <summary>A crash after each step, once alone and once with a second one in the recovery.</summary>
    /// <param name="run">Runs one message through; false when it came to its end before it could crash.</param>
    /// <returns>How many steps there are.</returns>
    private static async Task<int> CrashEverywhereAsync(Func<int, int, Task<bool>> run)
    {
        var step = 0;
        while (await run(++step, Enough))
        {
            await run(step, 1 + (step % 4));
        }

        return step - 1;
    }

    private async Task<bool> SendAsync(int first, int second, Func<ControlFile, ControlFile> adapt, Action<MeshClientOptions> configure)
    {
        await using var sender = new Site(mesh.Url, mesh.Clock, configure: configure);
        await using var receiver = new Site(mesh.Url, mesh.Clock, Site.Second);
        var data = new string('x', 20) + Guid.NewGuid();
        await sender.DropAsync($"letter-{Guid.NewGuid()}", adapt(sender.To(Site.Second)), data);
        var reports = new List<ControlFile>();

        var crashed = await RunAsync(sender, first, reports);
        await RunAsync(sender, second, reports);
        await RunAsync(sender, Enough, reports);
        await RunAsync(sender, Enough, reports);
        await receiver.PollAsync();

        var arrived = Assert.Single(receiver.In);
        Assert.Equal(data, await File.ReadAllTextAsync(arrived.DataPath!, Token));
        var sent = Assert.Single(sender.Sent);
        Assert.Equal(arrived.Stem, sent.ReadControl().DtsId);
        Assert.Equal(data, await File.ReadAllTextAsync(sent.DataPath!, Token));
        Assert.Equal(["COLLECT", "TRANSFER"], reports.Select(report => report.Status!.Event).Order());
        AssertNothingElse(sender);

        return crashed;
    }

    private async Task<bool> RefuseAsync(int first, int second)
    {
        await using var sender = new Site(mesh.Url, mesh.Clock);
        await sender.DropAsync($"letter-{Guid.NewGuid()}", sender.To("NOBODY1"));
        var reports = new List<ControlFile>();

        var crashed = await RunAsync(sender, first, reports);
        await RunAsync(sender, second, reports);
        await RunAsync(sender, Enough, reports);

        Assert.Equal("12", Assert.Single(reports).Status!.Code);
        Assert.NotNull(Assert.Single(sender.Failed).DataPath);
        Assert.Empty(sender.Sent);
        AssertNothingElse(sender);

        return crashed;
    }

    private async Task<bool> ReceiveAsync(int first, int second)
    {
        await using var sender = new Site(mesh.Url, mesh.Clock);
        await using var receiver = new Site(mesh.Url, mesh.Clock, Site.Second);
        await sender.DropAsync("letter", sender.To(Site.Second));
        var id = (await sender.PollAsync()).Sent.Single().MessageId;
        var taken = new List<ControlFile>();

        var crashed = await RunAsync(receiver, first, taken);
        await RunAsync(receiver, second, taken);
        await RunAsync(receiver, Enough, taken);

        Assert.Equal(id, Assert.Single(taken).DtsId);
        AssertNothingElse(receiver);

        return crashed;
    }

    /// <summary>One life of a client; whatever is in IN afterwards, an application takes.</summary>
    private static async Task<bool> RunAsync(Site site, int crashAt, List<ControlFile> taken)
    {
        var worker = site.Start();
        Crash.At(crashAt, worker);
        try
        {
            await worker.PollNowAsync(Token);
            return false;
        }
        catch (Crash)
        {
            return true;
        }
        finally
        {
            await site.EndAsync();
            taken.AddRange(site.TakeIn());
        }
    }

    private static void AssertNothingElse(Site site)
    {
        Assert.Empty(Directory.GetFileSystemEntries(site.Folders.Out));
        Assert.Empty(Directory.GetDirectories(site.Folders.Temp));
        Assert.Empty(Directory.GetFileSystemEntries(site.Folders.In));
    }
}

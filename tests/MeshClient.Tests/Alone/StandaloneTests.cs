namespace SpineSandbox.MeshClient.Tests.Alone;

public sealed class StandaloneTests(PatientMeshFixture mesh) : IClassFixture<PatientMeshFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mesh-alone-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_dropped_by_hand_is_sent_and_fetched_with_nothing_but_options()
    {
        var folders = MailboxFolders.Of(_folder, MailboxId.Parse(Site.First));
        await File.WriteAllTextAsync(Path.Combine(folders.Out, "letter.dat"), "by hand", Token);
        await File.WriteAllTextAsync(
            Path.Combine(folders.Out, "letter.ctl"),
            $"""
             <DTSControl><Version>1.0</Version><AddressType>DTS</AddressType><MessageType>Data</MessageType>
             <From_DTS>{Site.First}</From_DTS><To_DTS>{Site.Second}</To_DTS><WorkflowId>{Site.Workflow}</WorkflowId></DTSControl>
             """,
            Token);

        var sent = await RunAsync(Options(Site.First, "--once"));
        var fetched = await RunAsync(Options(Site.Second, "--once"));

        Assert.Equal((0, ""), (sent.ExitCode, sent.Errors));
        Assert.Contains("1 sent", sent.Output, StringComparison.Ordinal);
        Assert.Contains("1 received", fetched.Output, StringComparison.Ordinal);
        var arrived = Assert.Single(MessageFiles.In(MailboxFolders.Of(_folder, MailboxId.Parse(Site.Second)).In));
        Assert.Equal("by hand", await File.ReadAllTextAsync(arrived.DataPath!, Token));
    }

    [Fact]
    public async Task Takes_the_configuration_of_the_real_client()
    {
        var config = Path.Combine(_folder, "meshclient.cfg");
        await File.WriteAllTextAsync(
            config,
            $"""
             <MESHConfig><PrimaryURL>{mesh.Address}</PrimaryURL><AuthenticationKey>TestKey</AuthenticationKey><PollPeriod>30</PollPeriod><MaxMessages>5</MaxMessages>
             <Client><ClientIdentity>{Site.First}</ClientIdentity><ClientAuthentication>password</ClientAuthentication>
             <InterfaceRoot>{_folder}/own</InterfaceRoot><PollReport>Y</PollReport></Client></MESHConfig>
             """,
            Token);

        var run = await RunAsync("--config", config, "--once");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("RECEIVE", Assert.Single(MessageFiles.In(Path.Combine(_folder, "own", "IN"))).ReadControl().Status!.Event);
    }

    [Fact]
    public async Task A_wrong_password_is_exit_code_1() =>
        Assert.Equal(1, (await RunAsync([.. Options(Site.First, "--once"), "--password", "wrong"])).ExitCode);

    [Theory]
    [InlineData("Unknown option '--colour'", "--colour", "blue")]
    [InlineData("Option '--mailbox' needs a value", "--mailbox")]
    [InlineData("Option '--mailbox' is missing", "--url", "http://localhost:8740/messageexchange")]
    [InlineData("'MB 1' is not a mailbox ID", "--mailbox", "MB 1")]
    [InlineData("is not the URL of a MESH server", "--url=mesh", "--mailbox=X26ABC1", "--password=p", "--shared-key=k", "--folder=.")]
    [InlineData("needs seconds, not 'soon'", "--poll", "soon")]
    [InlineData("cannot be read", "--config", "no-such-file.cfg")]
    public async Task A_mistake_is_one_line_and_exit_code_2(string reason, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        var run = await RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(CommandLineOption.All, option => Assert.Contains(option.Name, run.Output, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Options(string mailbox, params string[] more) =>
        ["--url", mesh.Url, "--mailbox", mailbox, "--password", "password", "--shared-key", "TestKey", "--folder", _folder, "--processing-delay", "0", .. more];

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = await StandaloneClient.RunAsync(args, output, errors);

        return (exitCode, output.ToString(), errors.ToString());
    }
}

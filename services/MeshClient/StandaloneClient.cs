using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.MeshClient;

/// <summary>The client outside the sandbox: against any MESH, with nothing but its options and its folders.</summary>
internal static class StandaloneClient
{
    private const int Failed = 1;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            var line = CommandLine.Parse(args);
            if (line.Help)
            {
                await output.WriteLineAsync(CommandLineOption.Help);
                return 0;
            }

            using var host = Build(StandaloneMailboxes.Of(line));

            return line.Once ? await RunOnceAsync(host, output) : await RunUntilEndAsync(host, output);
        }
        catch (Exception refusal) when (refusal is CommandLineException or MailboxInUseException)
        {
            await errors.WriteLineAsync(refusal.Message);

            return CommandLineException.ExitCode;
        }
    }

    private static IHost Build(IReadOnlyList<MailboxAccount> accounts)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddServiceDefaults();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        builder.Services.AddSingleton(accounts);
        builder.Services.AddMailboxWorkers();
        builder.Services.ConfigureHttpClientDefaults(client => client.ConfigureHttpClient(http =>
            http.DefaultRequestHeaders.UserAgent.ParseAdd($"spine-sandbox-mesh-client/{SandboxVersion.Number}")));

        return builder.Build();
    }

    private static async Task<int> RunUntilEndAsync(IHost host, TextWriter output)
    {
        await host.StartAsync();
        foreach (var worker in host.Services.GetRequiredService<MailboxWorkers>().All)
        {
            await output.WriteLineAsync($"Mailbox {worker.Id}: drop NAME.dat, then NAME.ctl, into {worker.Folders.Out}; what arrives is in {worker.Folders.In}");
        }

        await host.WaitForShutdownAsync();

        return 0;
    }

    private static async Task<int> RunOnceAsync(IHost host, TextWriter output)
    {
        var workers = host.Services.GetRequiredService<MailboxWorkers>();
        workers.Open();
        var failed = false;
        foreach (var worker in workers.All)
        {
            var summary = await worker.PollNowAsync(CancellationToken.None);
            await output.WriteLineAsync(
                $"Mailbox {worker.Id}: {summary.Sent.Count} sent, {summary.Failed.Count} failed, {summary.Received.Count} received, {summary.Reports.Count} reports");
            failed |= summary.Failed.Count > 0 || summary.PollFailure is not null;
        }

        await workers.StopAsync(CancellationToken.None);

        return failed ? Failed : 0;
    }
}

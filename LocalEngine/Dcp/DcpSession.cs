using System.Diagnostics;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>One run of DCP: its daemon, its private folder, its API.</summary>
internal sealed class DcpSession : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(25);

    /// <summary>What describes the AppHost's own process and must not reach the services, which inherit DCP's environment.</summary>
    private static readonly string[] NotInherited =
    [
        "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE", "ASPIRE_LOGLEVEL",
        "ASPIRE_ALLOW_UNSECURED_TRANSPORT", "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL",
    ];

    private readonly DcpCertificate _certificate;
    private readonly string _folder;

    private DcpSession(DcpCertificate certificate, string folder, DcpClient client)
    {
        _certificate = certificate;
        _folder = folder;
        Client = client;
    }

    public DcpClient Client { get; }

    public static async Task<DcpSession> StartAsync(string dcpPath, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-dcp-").FullName;
        var certificate = new DcpCertificate(time);
        var (certificateFile, keyFile) = certificate.WriteTo(folder);
        var kubeconfigFile = Path.Combine(folder, "kubeconfig");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);

        try
        {
            await DetachAsync(
                dcpPath,
                folder,
                ["start-apiserver", "--detach", "--monitor", $"{Environment.ProcessId}", "--monitor-interval", "1",
                 "--kubeconfig", kubeconfigFile, "--tls-cert-file", certificateFile, "--tls-key-file", keyFile],
                limit.Token);

            var client = new DcpClient(await ReadKubeconfigAsync(kubeconfigFile, limit.Token), Handler(certificate));

            while (!await client.IsReadyAsync(limit.Token))
            {
                await Task.Delay(Beat, limit.Token);
            }

            return new DcpSession(certificate, folder, client);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException($"DCP did not answer within {StartLimit.TotalSeconds} s ({dcpPath}).");
        }
    }

    /// <summary>Ends every process of the session, then waits until DCP's own are gone, too.</summary>
    public async Task EndAsync(TimeProvider time)
    {
        using var limit = new CancellationTokenSource(EndLimit, time);

        try
        {
            await Client.ShutDownAsync(limit.Token);

            while (Directory.Exists(_folder) || DcpProcesses.AnyOf(_folder))
            {
                await Task.Delay(Beat, limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // DCP watches this process and goes on cleaning up once it has ended.
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _certificate.Dispose();
    }

    private static async Task DetachAsync(
        string dcpPath, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(dcpPath, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["DCP_SESSION_FOLDER"] = folder;

        foreach (var name in NotInherited)
        {
            start.Environment.Remove(name);
        }

        using var launcher = Process.Start(start) ?? throw new DistributedApplicationException($"{dcpPath} did not start.");
        await launcher.WaitForExitAsync(cancellationToken);
    }

    private static async Task<Kubeconfig> ReadKubeconfigAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (File.Exists(file) && Kubeconfig.TryParse(await File.ReadAllTextAsync(file, cancellationToken)) is { } kubeconfig)
            {
                return kubeconfig;
            }

            await Task.Delay(Beat, cancellationToken);
        }
    }

    private static SocketsHttpHandler Handler(DcpCertificate certificate) => new()
    {
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => certificate.Is(presented) },
    };
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Load;

/// <summary>A server in a process of its own.</summary>
public sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private Server(Process process) => _process = process;

    /// <summary>Processor time since it began.</summary>
    public TimeSpan CpuTime => Now.TotalProcessorTime;

    /// <summary>Memory in use, in bytes.</summary>
    public long WorkingSet => Now.WorkingSet64;

    private Process Now
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<Server> StartAsync(ProcessStartInfo program, int port)
    {
        LoadGenerator.StartWithout(program);
        var process = Process.Start(program)!;
        for (var begin = Stopwatch.GetTimestamp(); !process.HasExited && Stopwatch.GetElapsedTime(begin) < Patience;)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return new Server(process);
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        if (!process.HasExited)
        {
            process.Kill();
        }

        throw new InvalidOperationException($"{program.FileName} {string.Join(' ', program.ArgumentList)} does not listen on port {port}.");
    }

    /// <summary>Starts a service of the sandbox, of the configuration that this program was built in, and waits until it is healthy.</summary>
    /// <param name="project">The folder below <c>services/</c>.</param>
    public static async Task<Server> StartServiceAsync(string project, int port, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);

        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var dll = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, configuration, $"SpineSandbox.{project}.dll"));
        var program = new ProcessStartInfo("dotnet", [dll]) { WorkingDirectory = Path.GetDirectoryName(dll) };
        program.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        foreach (var (name, value) in environment)
        {
            program.Environment[name] = value;
        }

        var server = await StartAsync(program, port);
        using var client = new HttpClient();
        while (!(await client.GetAsync($"http://localhost:{port}/health")).IsSuccessStatusCode)
        {
            await Task.Delay(20);
        }

        return server;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Load;

/// <summary>A server in a process of its own.</summary>
public sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Server(Process process) => Process = process;

    public Process Process { get; }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    public static async Task<Server> StartAsync(ProcessStartInfo program, int port)
    {
        LoadGenerator.StartWithout(program);
        return new Server(await ListeningAsync(Process.Start(program)!, port));
    }

    /// <summary>Waits until a process listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead, or takes too long.</exception>
    public static async Task<Process> ListeningAsync(Process process, int port)
    {
        ArgumentNullException.ThrowIfNull(process);
        for (var begin = Stopwatch.GetTimestamp(); !process.HasExited && Stopwatch.GetElapsedTime(begin) < Patience;)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return process;
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

        throw new InvalidOperationException($"{process.StartInfo.FileName} does not listen on port {port}.");
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
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
    }
}

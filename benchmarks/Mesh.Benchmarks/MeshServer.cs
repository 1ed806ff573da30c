using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpineSandbox.Mesh.Benchmarks;

/// <summary>MESH as AppHost starts it with --persist: each commit is on the disk when it is answered.</summary>
internal sealed class MeshServer : IDisposable
{
    private readonly Process _process;

    private MeshServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

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

    public static async Task<MeshServer> StartAsync(string folder)
    {
        var port = FreePort();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var dll = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Mesh", configuration, "SpineSandbox.Mesh.dll"));
        var start = new ProcessStartInfo("dotnet", [dll]) { WorkingDirectory = Path.GetDirectoryName(dll) };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Sandbox__Persist"] = "true";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // As AppHost has it, and the next.
        start.Environment["DOTNET_GCgen0size"] = "0x4000000";
        start.Environment["Sandbox__DataDirectory"] = Path.Combine(folder, "mesh");
        var server = new MeshServer(Process.Start(start)!, port);

        using var probe = new HttpClient();
        while (true)
        {
            try
            {
                if ((await probe.GetAsync($"http://127.0.0.1:{port}/health")).IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException) when (!server._process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}

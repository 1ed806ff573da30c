using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Durability;

/// <summary>MESH as a process of its own, on a fixed port and folder, that can be killed at any moment and started again.</summary>
internal sealed class MeshProcess : IDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("spine-sandbox-kill-").FullName;
    private readonly int _port = FreePort.Next();
    private Process? _process;
    private TaskCompletionSource _listening = NotYet();

    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>Completes when it answers again after a kill.</summary>
    public Task Listening => Volatile.Read(ref _listening).Task;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SpineSandbox.Mesh.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Sandbox__SeedDirectory"] = Testing.ShippedSeed.Directory;
        start.Environment["Sandbox__DataDirectory"] = _folder;
        start.Environment["Sandbox__Persist"] = "true";
        start.Environment["ParentProcess__Id"] = $"{Environment.ProcessId}";
        _process = Process.Start(start)!;
        var said = new ConcurrentQueue<string?>();
        _process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        _process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var probe = new HttpClient { BaseAddress = new Uri(Address) };
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await probe.GetAsync("/health")).StatusCode == HttpStatusCode.OK)
                {
                    _listening.SetResult();
                    return;
                }
            }
            catch (HttpRequestException)
            {
                Assert.True(!_process.HasExited, $"MESH ended instead of starting: {string.Join('\n', said)}");
            }

            Assert.True(patience.Elapsed < Start, $"MESH is not healthy: {string.Join('\n', said)}");
            await Task.Delay(20);
        }
    }

    /// <summary>SIGKILL: the process gets no word of it.</summary>
    public async Task KillAsync()
    {
        Volatile.Write(ref _listening, NotYet());
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        TestFolder.Remove(_folder);
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

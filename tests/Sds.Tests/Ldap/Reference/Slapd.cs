using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Ldap.Reference;

/// <summary>OpenLDAP's server with the directory's schema and entries, in a folder and on a port of its own.</summary>
internal sealed class Slapd : IDisposable
{
    private const string Program = "/usr/sbin/slapd";
    private const string Schemas = "/etc/ldap/schema";

    private readonly Process _process;
    private readonly string _folder;

    private Slapd(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public static bool IsInstalled { get; } = File.Exists(Program) && System.IO.Directory.Exists(Schemas);

    public int Port { get; }

    public static async Task<Slapd> StartAsync(LdapTree tree)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("spine-sandbox-slapd-").FullName;
        System.IO.Directory.CreateDirectory(Path.Combine(folder, "data"));
        await File.WriteAllLinesAsync(Path.Combine(folder, "nhs.schema"),
        [
            .. NhsAttributes.All.Select(attribute => $"attributetype {attribute}"),
            .. ObjectClasses.Own.Select(objectClass => $"objectclass {objectClass}"),
        ]);
        await File.WriteAllTextAsync(Path.Combine(folder, "nhs.ldif"), Ldif.Of(tree));
        await File.WriteAllTextAsync(Path.Combine(folder, "slapd.conf"), Configuration(folder));
        await RunAsync(folder, "/usr/sbin/slapadd", "-f", "slapd.conf", "-l", "nhs.ldif");

        var port = FreePort.Next();
        var process = Start(folder, Program, "-f", "slapd.conf", "-h", $"ldap://127.0.0.1:{port}", "-d", "0");
        await UntilListeningAsync(process, port);
        return new Slapd(process, folder, port);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static string Configuration(string folder) => $"""
        include {Schemas}/core.schema
        include {Schemas}/cosine.schema
        include {Schemas}/inetorgperson.schema
        include {folder}/nhs.schema
        pidfile {folder}/slapd.pid
        argsfile {folder}/slapd.args
        modulepath /usr/lib/ldap
        moduleload back_mdb
        sizelimit unlimited
        database mdb
        suffix "{EntryNames.Suffix}"
        rootdn "cn=sandbox,{EntryNames.Suffix}"
        rootpw sandbox
        directory {folder}/data
        maxsize 104857600

        """;

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors);
    }

    private static Process Start(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardError = true,
    })!;

    private static async Task UntilListeningAsync(Process process, int port)
    {
        for (var deadline = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var tcp = new TcpClient();
                await tcp.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (!process.HasExited && deadline.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Yield();
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>SDS over LDAP: listens on the loopback addresses, if the sandbox gives it a port.</summary>
internal sealed partial class LdapListener : BackgroundService
{
    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(5);

    private readonly DirectoryStore _directory;
    private readonly SearchRecorder _recorder;
    private readonly SdsOptions _options;
    private readonly TimeProvider _clock;
    private readonly SocketTransportFactory _sockets;
    private readonly ILogger<LdapListener> _log;
    private readonly ConcurrentDictionary<LdapConnection, Task> _connections = [];
    private readonly List<IConnectionListener> _listeners = [];

    public LdapListener(
        DirectoryStore directory, SearchRecorder recorder, IOptions<SdsOptions> options, TimeProvider clock, ILoggerFactory logs)
    {
        _directory = directory;
        _recorder = recorder;
        _options = options.Value;
        _clock = clock;
        _sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), logs);
        _log = logs.CreateLogger<LdapListener>();
    }

    /// <summary>The port in use; null without LDAP.</summary>
    public int? Port { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.LdapPort is { } port)
        {
            Port = await BindAsync(IPAddress.Loopback, port, cancellationToken);
            if (Socket.OSSupportsIPv6)
            {
                await TryBindAsync(IPAddress.IPv6Loopback, Port.Value, cancellationToken);
            }

            LogListening(_log, Port.Value);
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var listener in _listeners)
        {
            await listener.UnbindAsync(cancellationToken);
        }

        foreach (var connection in _connections.Keys)
        {
            connection.Abort("SDS stops.");
        }

        await Task.WhenAll(_connections.Values);
        await base.StopAsync(cancellationToken);
        foreach (var listener in _listeners)
        {
            await listener.DisposeAsync();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. _listeners.Select(AcceptAllAsync), WatchAsync(stoppingToken)]);

    private async Task<int> BindAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        try
        {
            var listener = await _sockets.BindAsync(new IPEndPoint(address, port), cancellationToken);
            _listeners.Add(listener);
            return ((IPEndPoint)listener.EndPoint).Port;
        }
        catch (AddressInUseException taken)
        {
            throw new InvalidOperationException($"Port {port} for SDS over LDAP is in use. Stop what uses it, or give another Sds:LdapPort.", taken);
        }
    }

    // Many machines and containers have no IPv6 although their system does; 127.0.0.1 is there anyway.
    private async Task TryBindAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        try
        {
            await BindAsync(address, port, cancellationToken);
        }
        catch (Exception unavailable) when (unavailable is SocketException or InvalidOperationException)
        {
            LogUnavailable(_log, address, unavailable.Message);
        }
    }

    private async Task AcceptAllAsync(IConnectionListener listener)
    {
        while (await listener.AcceptAsync() is { } accepted)
        {
            var connection = new LdapConnection(accepted, _directory, _recorder, _options, _clock);
            var serving = new TaskCompletionSource();
            _connections[connection] = serving.Task;
            _ = ServeAsync(accepted, connection, serving);
        }
    }

    private async Task ServeAsync(ConnectionContext accepted, LdapConnection connection, TaskCompletionSource served)
    {
        try
        {
            await connection.RunAsync();
        }
        catch (Exception gone) when (gone is ConnectionAbortedException or ConnectionResetException or IOException)
        {
            LogGone(_log, gone.Message);
        }
        catch (Exception broken)
        {
            // Our own fault costs one connection, not the listener.
            LogBroken(_log, broken);
        }
        finally
        {
            await accepted.DisposeAsync();
            _connections.TryRemove(connection, out _);
            served.SetResult();
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Rounds, _clock);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var connection in _connections.Keys)
                {
                    if (connection.Patience.Exhausted() is { } reason)
                    {
                        connection.Abort(reason);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // SDS stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "SDS over LDAP listens on port {Port}")]
    private static partial void LogListening(ILogger log, int port);

    [LoggerMessage(Level = LogLevel.Debug, Message = "SDS over LDAP does not listen on {Address}: {Reason}")]
    private static partial void LogUnavailable(ILogger log, IPAddress address, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "An LDAP connection ended: {Reason}")]
    private static partial void LogGone(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "An LDAP connection broke")]
    private static partial void LogBroken(ILogger log, Exception exception);
}

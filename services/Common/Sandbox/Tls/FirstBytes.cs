using Microsoft.AspNetCore.Connections;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>Looks at what a connection begins with, and leaves it there.</summary>
internal static class FirstBytes
{
    /// <summary>A TLS record that begins a handshake; no HTTP method begins so.</summary>
    private const byte Handshake = 0x16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Null where nothing came, or not in time.</summary>
    public static async Task<bool?> AreTlsAsync(ConnectionContext connection)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        patience.CancelAfter(Patience);
        try
        {
            var input = connection.Transport.Input;
            var read = await input.ReadAsync(patience.Token);
            bool? encrypted = read.Buffer.IsEmpty ? null : read.Buffer.FirstSpan[0] == Handshake;
            input.AdvanceTo(read.Buffer.Start);

            return encrypted;
        }
        catch (Exception left) when (left is OperationCanceledException or ConnectionResetException)
        {
            return null;
        }
    }
}

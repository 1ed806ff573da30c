using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>The answer to a gRPC call: any number of messages, then the status in the trailers.</summary>
internal sealed class GrpcReply(HttpResponse response)
{
    private const string StatusHeader = "grpc-status";

    /// <summary>Sends the headers, so that the caller knows the call was taken even if no message follows for a while.</summary>
    public Task BeginAsync(CancellationToken cancellationToken)
    {
        response.ContentType = "application/grpc";
        response.DeclareTrailer(StatusHeader);

        return response.StartAsync(cancellationToken);
    }

    public async Task WriteAsync(IMessage message, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(GrpcFrame.Write(message), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    public void End() => response.AppendTrailer(StatusHeader, $"{(int)GrpcStatus.Ok}");

    /// <summary>A refusal before any message: the status stands among the ordinary headers.</summary>
    public void Refuse(GrpcStatus status)
    {
        response.ContentType = "application/grpc";
        response.Headers[StatusHeader] = $"{(int)status}";
    }
}

/// <summary>The gRPC status codes that the resource service utters.</summary>
internal enum GrpcStatus
{
    Ok = 0,
    NotFound = 5,
    Unimplemented = 12,
    Unauthenticated = 16,
}

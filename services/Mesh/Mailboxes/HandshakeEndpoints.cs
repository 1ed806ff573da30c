using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Mailboxes;

/// <summary><c>POST /{mailbox}</c>: a client says once a day who it is and learns whether its token is right.</summary>
internal static class HandshakeEndpoints
{
    private static readonly string[] Required = [MexHeaders.ClientVersion, MexHeaders.OsName, MexHeaders.OsVersion];

    public static RouteGroupBuilder MapHandshake(this RouteGroupBuilder mailbox)
    {
        mailbox.MapMethods("", [HttpMethods.Get, HttpMethods.Post], Handshake)
            .WithName("Handshake").WithTags("Mailbox").WithSummary("Validate a mailbox");
        mailbox.MapPost("/update", () => TypedResults.Ok()).WithName("Update").WithTags("Mailbox").WithSummary("What the Java client asks before it updates itself");

        return mailbox;
    }

    private static MeshResult Handshake(MeshCall call, HttpRequest request)
    {
        foreach (var name in Required)
        {
            if (string.IsNullOrWhiteSpace(request.Headers[name]))
            {
                throw new MeshException(ValidationFault.MissingHeader(name), new Refusal(
                    $"A handshake says which client and system it comes from; {name} is missing.", null, $"Send {name}."));
            }
        }

        return call.IsV1
            ? MeshResult.Json(StatusCodes.Status200OK, json => json.WriteString("mailboxId", call.Mailbox.Id.Value))
            : MeshResult.Empty(StatusCodes.Status200OK);
    }
}

using System.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Authorisation;

/// <summary>
/// Lets only the owner of a mailbox pass, and each token once. A token is used up by an answer that is final: clients repeat a
/// request unchanged, token and all, when they were told to come again or lost the connection.
/// </summary>
internal sealed class NhsMeshAuthorisation(
    RequestDelegate next, SandboxStore<MeshContext, MeshView> store, Ledger ledger, IOptions<MeshOptions> options, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<MailboxRoute>() is null)
        {
            await next(context);
            return;
        }

        var call = Authorise(context);
        context.Features.Set(call);
        Activity.Current?.SetTag("mesh.mailbox", call.Mailbox.Id.Value);
        if (options.Value.AllowReplayedTokens)
        {
            await next(context);
            return;
        }

        await PassAsync(context, call);
    }

    private MeshCall Authorise(HttpContext context)
    {
        var version = MeshVersions.Of(context.Request);
        var generation = store.Current;
        var path = (string)context.Request.RouteValues[MailboxRoute.Parameter]!;
        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        var (mailbox, token) = NhsMeshCheck.Run(header, path, generation.View.Mailboxes, options.Value, clock.GetUtcNow());

        var use = new TokenUse(token);
        if (!options.Value.AllowReplayedTokens && !generation.View.Tokens.TryTake(use.Key))
        {
            throw NhsMeshCheck.Replayed(token);
        }

        return new MeshCall(mailbox, version, generation, use);
    }

    private async Task PassAsync(HttpContext context, MeshCall call)
    {
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        catch (MeshException refusal)
        {
            status = refusal.Status;
            throw;
        }
        finally
        {
            Settle(call, status);
        }
    }

    private void Settle(MeshCall call, int status)
    {
        if (!call.Token.IsWritten && InvitesRepetition(status))
        {
            call.View.Tokens.GiveBack(call.Token.Key);
            return;
        }

        call.View.Tokens.UseUp(call.Token.Key);
        if (!call.Token.IsWritten)
        {
            ledger.Remember(call.Generation, call.Token.Key);
        }
    }

    private static bool InvitesRepetition(int status) =>
        status is StatusCodes.Status429TooManyRequests or 425 or >= StatusCodes.Status500InternalServerError;
}

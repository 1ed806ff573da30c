using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using SpineSandbox.LocalEngine.Dashboard.Wire;
using SpineSandbox.LocalEngine.Running;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>The methods of <c>aspire.v1.DashboardService</c>.</summary>
internal sealed class ResourceService(string applicationName, ResourceStore store, ResourceCommands commands)
{
    /// <summary>Any dashboard that knows these messages will do.</summary>
    private const string MinimumDashboardVersion = "9.0.0";

    private readonly ResourceMessages _messages = new(store, commands);

    public Task GetApplicationInformationAsync(HttpContext context) =>
        AnswerAsync(context, new ApplicationInformationResponse
        {
            ApplicationName = applicationName,
            MinDashboardVersion = MinimumDashboardVersion,
        });

    public async Task WatchResourcesAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        var reply = new GrpcReply(context.Response);
        await reply.BeginAsync(aborted);

        var first = new InitialResourceData();
        first.Resources.AddRange(store.Instances.Select(instance => _messages.From(instance, instance.Snapshot)));
        await reply.WriteAsync(new WatchResourcesUpdate { InitialData = first }, aborted);

        await foreach (var (instance, snapshot) in store.WatchAsync(aborted).WithEndOnCancellation())
        {
            var changes = new WatchResourcesChanges();
            changes.Value.Add(new WatchResourcesChange { Upsert = _messages.From(instance, snapshot) });
            await reply.WriteAsync(new WatchResourcesUpdate { Changes = changes }, aborted);
        }
    }

    public async Task WatchResourceConsoleLogsAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        var request = await GrpcFrame.ReadAsync(context.Request.Body, WatchResourceConsoleLogsRequest.Parser, aborted);
        var reply = new GrpcReply(context.Response);

        if (store.Find(request.ResourceName) is not { } instance)
        {
            reply.Refuse(GrpcStatus.NotFound);

            return;
        }

        await reply.BeginAsync(aborted);

        await foreach (var line in instance.Log.ReadAsync(follow: !request.SuppressFollow, aborted).WithEndOnCancellation())
        {
            var update = new WatchResourceConsoleLogsUpdate();
            update.LogLines.Add(ResourceMessages.From(line));
            await reply.WriteAsync(update, aborted);
        }

        reply.End();
    }

    public async Task ExecuteResourceCommandAsync(HttpContext context)
    {
        var request = await GrpcFrame.ReadAsync(context.Request.Body, ResourceCommandRequest.Parser, context.RequestAborted);
        var result = store.Find(request.ResourceName) is { } instance
            ? await commands.ExecuteAsync(instance, request.CommandName, context.RequestAborted)
            : CommandResults.Failure($"There is no resource '{request.ResourceName}'.");

        var response = new ResourceCommandResponse
        {
            Kind = result.Success ? ResourceCommandResponseKind.Succeeded : ResourceCommandResponseKind.Failed,
        };

        if (result.Message is not null)
        {
            response.Message = result.Message;
        }

        await AnswerAsync(context, response);
    }

    /// <summary>The engine never asks the user anything, but the dashboard wants to be told so by an open stream.</summary>
    public static async Task WatchInteractionsAsync(HttpContext context)
    {
        await new GrpcReply(context.Response).BeginAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task AnswerAsync(HttpContext context, IMessage message)
    {
        var reply = new GrpcReply(context.Response);
        await reply.BeginAsync(context.RequestAborted);
        await reply.WriteAsync(message, context.RequestAborted);
        reply.End();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary>User Permissions: what the user may see and do, and asking for more.</summary>
internal static class PermissionEndpoints
{
    public static RouteGroupBuilder MapUserPermissions(this RouteGroupBuilder root)
    {
        root.MapGet("/Patient/{nhsNumber}", ReadAsync).WithName("ReadPermissions").WithSummary("What the user may see and do");
        root.MapPost("/Patient/{nhsNumber}", AskAsync).WithName("AskForPermission").WithSummary("Ask for more access");

        return root;
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string nhsNumber, PatientReception reception, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, nhsNumber, reception, cancellationToken);

        return Results.Json(PermissionView.Of(call.Access));
    }

    private static async Task<IResult> AskAsync(
        HttpContext context, string nhsNumber, PatientReception reception, TimeProvider clock, CancellationToken cancellationToken)
    {
        var call = await AdmitAsync(context, nhsNumber, reception, cancellationToken);
        var asked = PermissionRequest.Parse(await ReadBodyAsync(context.Request, cancellationToken));
        asked.EnsureIsMore(call.Access);

        // Asked twice, the first request stays.
        var known = call.Access.Requests.FirstOrDefault(request => asked.IsSame(request));
        var request = known ?? asked.At(clock.GetUtcNow());
        if (known is null)
        {
            await OnlineAccessBook.KeepAsync(call.Store, call.Access with { Requests = [.. call.Access.Requests, request] }, cancellationToken);
        }

        return Results.Json(PermissionView.Of(request));
    }

    // An NHS number that is none has a code of its own in this product.
    private static async Task<PatientCall> AdmitAsync(
        HttpContext context, string nhsNumber, PatientReception reception, CancellationToken cancellationToken)
    {
        if (!NhsNumber.TryParse(nhsNumber, out _))
        {
            throw HttpMethods.IsPost(context.Request.Method)
                ? PatientFacingRefusals.BadNhsNumber(nhsNumber)
                : new GpConnectException(PatientFacingCodes.InvalidResourceId, $"'{nhsNumber}' is not an NHS number.", new("The patient is named by NHS number."));
        }

        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureIsPatient(nhsNumber);

        return call;
    }

    private static async Task<JsonObject> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) as JsonObject ?? throw PermissionRequest.Invalid("The body is no JSON object.");
        }
        catch (JsonException malformed)
        {
            throw PermissionRequest.Invalid(malformed.Message);
        }
    }
}

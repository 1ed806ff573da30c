using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Http;

namespace SpineSandbox.Pds.Creation;

/// <summary><c>POST /Patient</c>: a person who is new to PDS gets an NHS number.</summary>
internal static class CreateEndpoints
{
    private static readonly string[] MediaTypes = ["application/json", PdsResult.MediaType];

    public static IEndpointRouteBuilder MapCreation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/Patient", CreateAsync)
            .WithName("CreatePatient").WithTags("Patient").WithSummary("Create a patient and allocate an NHS number");

        return routes;
    }

    private static async Task<PdsResult> CreateAsync(
        HttpRequest request, AccessTokens tokens, PatientCreation creation, CancellationToken cancellationToken)
    {
        RequestIds.Require(request);
        var grant = await tokens.GrantOfAsync(request);
        grant.EnsureMayCreate();
        if (!MediaTypes.Contains(request.ContentType?.Split(';')[0].Trim().ToLowerInvariant()))
        {
            throw new PdsException(PdsErrors.UnsupportedService($"A new patient has Content-Type {MediaTypes[0]}."));
        }

        var body = await CreateRequest.ReadAsync(request.Body, cancellationToken);
        var record = await creation.CreateAsync(body, cancellationToken);

        return new PdsResult(record.Render(grant.Audience), StatusCodes.Status201Created, record.ETag);
    }
}

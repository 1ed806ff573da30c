using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.CareSystem.Journeys;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Documents;

/// <summary><c>GET /patients/{number}/documents/{id}</c>: the file itself, fetched from the practice as it is opened; a page where it does not come.</summary>
internal static class DocumentEndpoints
{
    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{nhsNumber}/documents/{id}", OpenAsync).ExcludeFromDescription();

        return routes;
    }

    private static async Task<IResult> OpenAsync(
        string nhsNumber, string id, HttpResponse response, PracticeJourneys journeys, CancellationToken cancellationToken)
    {
        var run = await journeys.RunAsync(
            new JourneyRequest { Journey = JourneyNames.AccessDocument, NhsNumber = nhsNumber, Document = new DocumentChoice { Id = id } }, cancellationToken);

        response.Headers.CacheControl = "no-store";

        return run.Problem is null && DocumentFile.Of(run.Journey?.Result, id) is { } file
            ? Results.File(file.Content, file.ContentType, file.Name)
            : new RazorComponentResult<MissingDocument>(new { NhsNumber = nhsNumber, Run = run });
    }
}

using System.Xml.Linq;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.MessageHandlingServer.Smsp;

/// <summary>The SOAP face of the SMSP: PDS for systems that speak ITK. One address serves all operations, as a proxy in front of it would.</summary>
internal static class SmspEndpoints
{
    private const string Xml = "text/xml";
    private const string OperationPath = "/interoperability.toolkit/HL7v3/{operation}";
    private const string Anonymous = "http://www.w3.org/2005/08/addressing/anonymous";

    public static IEndpointRouteBuilder MapSmsp(this IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { SmspNames.Path, OperationPath })
        {
            routes.MapPost(path, AnswerAsync)
                  .Accepts<string>(Xml).WithTags("SMSP").WithSummary("verifyNHSNumber, getNHSNumber or getPatientDetailsByNHSNumber over SOAP 1.1");
        }

        return routes;
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, SmspDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            var request = await ReadAsync(context.Request, cancellationToken);
            var operation = SmspRules.Check(request, context.Request.Headers["SOAPAction"].ToString(), clock.GetUtcNow());
            var result = await desk.AnswerAsync(operation, request.Payload, cancellationToken);
            result.Refusal?.Explain(context);

            var answer = new SmspEnvelope(
                operation.ResponseAction, Guid.NewGuid(), request.MessageId, null, null, null, result.Result.ToXml(operation, Guid.NewGuid()));

            return Write(answer.ToXml(Anonymous), StatusCodes.Status200OK);
        }
        catch (SmspFaultException fault)
        {
            new Refusal(fault.Message, Row: null, "Build the message as the Spine Mini Services Provider's interface describes it.").Explain(context);

            return Write(SmspEnvelope.Fault(fault, Guid.NewGuid()), StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task<SmspEnvelope> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        body.Position = 0;

        return SmspEnvelope.Read(body);
    }

    private static IResult Write(XDocument document, int status) =>
        Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{document.ToString(SaveOptions.DisableFormatting)}", $"{Xml};charset=utf-8", statusCode: status);
}

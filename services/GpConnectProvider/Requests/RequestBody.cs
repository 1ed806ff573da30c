using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>Reads the FHIR document in a request's body, in the format that its Content-Type names.</summary>
internal static class RequestBody
{
    /// <param name="malformed">The refusal of a body that is not well-formed, where it is not the common one.</param>
    /// <exception cref="GpConnectException">There is no body, or it is not well-formed.</exception>
    public static async Task<JsonObject> ReadAsync(
        HttpContext context, CancellationToken cancellationToken, Func<FhirFormatException, GpConnectException>? malformed = null)
    {
        var face = FhirFace.Of(context)!;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
        {
            throw ParameterRefusals.NoBody();
        }

        try
        {
            // What is unknown is ignored, in XML as in JSON: consumers of later versions may send more.
            return ContentNegotiation.ForRequest(context.Request, face.Negotiation).Format == FhirFormat.Xml
                ? new FhirXml(face.Version).Parse(body.ToArray(), issues: [])
                : FhirJson.Parse(body.ToArray());
        }
        catch (FhirFormatException fault)
        {
            throw (malformed ?? ParameterRefusals.Malformed)(fault);
        }
    }
}

using Microsoft.Net.Http.Headers;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Errors;

namespace SpineSandbox.Sds.Searches;

/// <summary>SDS compares the whole Accept header with three words; lists, weights and parameters it does not know.</summary>
internal static class AcceptedType
{
    public const string FhirJson = "application/fhir+json";

    private const string Json = "application/json";

    /// <exception cref="SdsException">The caller wants something else than JSON.</exception>
    public static string Of(HttpRequest request) => request.Headers[HeaderNames.Accept].ToString().ToLowerInvariant() switch
    {
        "" or "*/*" or FhirJson => FhirJson,
        Json => Json,
        var other => throw new SdsException(SdsErrors.AcceptTypeNotSupported, new Refusal(
            $"SDS answers {FhirJson} or {Json}; it was asked for {other}.",
            Remedy: $"Send Accept: {FhirJson}, or no Accept header. A list of types is not understood.")),
    };
}

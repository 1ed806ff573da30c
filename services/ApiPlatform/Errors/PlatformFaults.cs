using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.ApiPlatform.Products;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>Every fault of the gateway. Its proxies were written at different times, and their answers differ.</summary>
internal static class PlatformFaults
{
    private const string Denied = "ACCESS_DENIED";
    private const string Throttled = "You have exceeded your application's rate limit. Please see: https://digital.nhs.uk/developer/guides-and-documentation/reference-guide#rate-limits for more details.";

    /// <summary>PDS says the same as it would itself; everybody else puts the fault's text beside the code.</summary>
    public static PlatformFault Unauthorised(ApiProduct product, string fault) => product == ApiProducts.PersonalDemographics
        ? new(401, "forbidden", Denied, "Access Denied - Unauthorised", fault)
        : new(401, "forbidden", Denied, fault, null);

    public static PlatformFault MissingScope(ApiProduct product) => Unauthorised(product, $"Required scope(s): {string.Join(' ', ApiProducts.ScopesAt(product))}");

    public static PlatformFault NoSystem() => new(
        400, "required", "MISSING_VALUE", "Required value is missing", "Missing ASID: the application has no accredited system.");

    public static PlatformFault TooManyRequests(ApiProduct product, TimeSpan retryAfter) =>
        (product == ApiProducts.PersonalDemographics
            ? new PlatformFault(429, "value", "TOO_MANY_REQUESTS", "Too many requests", Throttled)
            : new PlatformFault(429, "throttled", "TOO_MANY_REQUESTS", null, Throttled)) with { RetryAfter = retryAfter };

    public static PlatformFault ProviderTokenRefused(ApiProduct product) => Unauthorised(product, "Access Token for GPC Expired");

    public static PlatformFault OdsCodeNotFound(OdsCode practice) => new(
        400, "value", "BAD_REQUEST", "ODS code not found", $"The ODS code {practice} received from PDS is not configured in APIM.");

    /// <param name="reason">User Permissions has another than the rest.</param>
    public static PlatformFault NoTarget(string reason, string diagnostics) => new(404, "404", "404", reason, diagnostics) { NamesSystem = false };

    public static PlatformFault AnswerTooLarge() => new(400, "processing", "BAD_GATEWAY_BUFFER_OVERFLOW", "Response body exceeded buffer limit", null);

    public static PlatformFault BodyTooLarge() => Other(413, "Request body exceeded buffer limit");

    /// <summary>Whatever else goes wrong, in the words of the newer proxies.</summary>
    public static PlatformFault Other(int status, string diagnostics) => new(
        status, "exception", status.ToString(CultureInfo.InvariantCulture), ReasonPhrases.GetReasonPhrase(status), diagnostics);
}

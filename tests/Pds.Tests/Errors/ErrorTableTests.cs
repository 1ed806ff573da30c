using System.Reflection;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Tests.Errors;

/// <summary>The rows of the published error table that PDS answers with.</summary>
public sealed class ErrorTableTests
{
    private static readonly IReadOnlyList<ErrorRow> Rows =
        [.. typeof(ErrorTable).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ErrorRow>()];

    [Theory]
    [InlineData(400, "INVALID_RESOURCE_ID", "Resource Id is invalid", "value")]
    [InlineData(400, "MISSING_VALUE", "Required value is missing", "required")]
    [InlineData(400, "INVALID_VALUE", "Provided value is invalid", "value")]
    [InlineData(400, "ADDITIONAL_PROPERTIES", "Additional properties should not be included", "invariant")]
    [InlineData(400, "INVALID_SEARCH_DATA", "Search data is invalid", "value")]
    [InlineData(400, "UNSUPPORTED_SERVICE", "Unsupported Service", "processing")]
    [InlineData(400, "UNSUPPORTED_REQUEST", "The request is not one that is supported.", "value")]
    [InlineData(400, "INVALID_UPDATE", "Update is invalid", "structure")]
    [InlineData(400, "INVALID_CREATE", "Patient create data is invalid", "value")]
    [InlineData(400, "TOO_FEW_VALUES_SUBMITTED", "Too few values submitted", "value")]
    [InlineData(400, "TOO_MANY_VALUES_SUBMITTED", "Too many values submitted", "value")]
    [InlineData(401, "ACCESS_DENIED", "Access Denied - Unauthorised", "forbidden")]
    [InlineData(403, "ACCESS_DENIED", "Patient cannot perform this action", "forbidden")]
    [InlineData(403, "INVALID_METHOD", "Cannot {0} resource with {1} access token", "forbidden")]
    [InlineData(403, "INVALID_VALUE", "Cannot retrieve more than one result with {0} access token", "token")]
    [InlineData(403, "FORBIDDEN_UPDATE", "Update is forbidden", "forbidden", "information")]
    [InlineData(404, "RESOURCE_NOT_FOUND", "Resource not found", "not-found", "information")]
    [InlineData(404, "INVALIDATED_RESOURCE", "Resource that has been marked as invalid was requested - invalid resources cannot be retrieved", "processing")]
    [InlineData(409, "RESOURCE_VERSION_MISMATCH", "Resource version supplied does not match actual version", "conflict")]
    [InlineData(412, "PRECONDITION_FAILED", "Required condition was not fulfilled", "structure")]
    [InlineData(500, "UNKNOWN_ERROR", "Unknown Error", "unknown")]
    [InlineData(503, "SERVICE_UNAVAILABLE", "Service unavailable", "timeout")]
    [InlineData(200, "TOO_MANY_MATCHES", "Too Many Matches", "multiple-matches", "information")]
    [InlineData(200, "SINGLE_MATCH", "Single match found", "value")]
    [InlineData(200, "MULTIPLE_MATCHES", "Multiple matches found", "value")]
    public void A_row_is_as_published(int status, string code, string display, string issue, string severity = "error") =>
        Assert.Contains(new ErrorRow(status, severity, issue, code, display), Rows);

    [Fact]
    public void No_code_is_one_that_was_not_published() =>
        Assert.All(Rows.Where(row => row.Status < 500), row => Assert.Contains(row.Code, PublishedErrors.Codes));
}

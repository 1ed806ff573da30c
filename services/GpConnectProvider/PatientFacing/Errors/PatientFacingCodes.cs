using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Errors;

/// <summary>Codes of the patient-facing products that direct care does not have, or spells otherwise.</summary>
internal static class PatientFacingCodes
{
    public static readonly SpineErrorCode AccessDenied = new(403, "forbidden", "ACCESS_DENIED", "Access denied");
    public static readonly SpineErrorCode CannotCancel = AccessDenied with { Status = 409 };

    /// <summary>The status is no standard one.</summary>
    public static readonly SpineErrorCode TooLateToCancel = AccessDenied with { Status = 461 };

    public static readonly SpineErrorCode Unauthorised = new(401, "forbidden", "ACCESS_DENIED", "Access denied");
    public static readonly SpineErrorCode InvalidResourceId = new(400, "value", "INVALID_RESOURCE_ID", "Resource Id is invalid");
    public static readonly SpineErrorCode ResourceNotFound = new(404, "not-found", "RESOURCE_NOT_FOUND", "Resource not found");
    public static readonly SpineErrorCode ValidationError = new(400, "invalid", "VALIDATION_ERROR", "Validation error");
    public static readonly SpineErrorCode InvalidUpdate = new(400, "invalid", "INVALID_UPDATE", "Update is invalid");
    public static readonly SpineErrorCode ForbiddenUpdate = new(403, "forbidden", "FORBIDDEN_UPDATE", "Update is forbidden");
    public static readonly SpineErrorCode AdditionalProperties = new(400, "invalid", "ADDITIONAL_PROPERTIES", "Additional properties should not be included");
    public static readonly SpineErrorCode UnsupportedValue = new(400, "value", "UNSUPPORTED_VALUE", "Unsupported value");
}

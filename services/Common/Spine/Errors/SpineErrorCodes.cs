namespace SpineSandbox.Spine.Errors;

/// <summary>
/// The codes that GP Connect uses, row by row as published. Displays are those of the 1.6 code system. ACCESS DENIED is
/// spelt with a blank, as 1.2.8 and later have it; NON_AUTHORITATIVE and INVALID_ODS_CODE belong to Access Record HTML only,
/// NOT_AUTHORISED to migrations: the pages name it without a status, and the code system does not hold it.
/// </summary>
public static class SpineErrorCodes
{
    /// <summary>The code system in answers of STU3 products.</summary>
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";

    /// <summary>The value set that stands as code system in answers of Access Record HTML.</summary>
    public const string Dstu2System = "http://fhir.nhs.net/ValueSet/gpconnect-error-or-warning-code-1";

    public static readonly SpineErrorCode InvalidIdentifierSystem = new(400, "value", "INVALID_IDENTIFIER_SYSTEM", "Invalid identifier system");
    public static readonly SpineErrorCode InvalidIdentifierValue = new(400, "value", "INVALID_IDENTIFIER_VALUE", "Invalid identifier value");
    public static readonly SpineErrorCode InvalidNhsNumber = new(400, "value", "INVALID_NHS_NUMBER", "Invalid NHS number");
    public static readonly SpineErrorCode InvalidPatientDemographics = new(400, "business-rule", "INVALID_PATIENT_DEMOGRAPHICS", "Invalid patient demographics");
    public static readonly SpineErrorCode BadRequest = new(400, "invalid", "BAD_REQUEST", "Bad request");
    public static readonly SpineErrorCode ConflictingValues = new(400, "invalid", "CONFLICTING_VALUES", "Conflicting values have been specified in different fields");
    public static readonly SpineErrorCode InvalidOdsCode = new(400, "value", "INVALID_ODS_CODE", "ODS code invalid");
    public static readonly SpineErrorCode NoPatientConsent = new(403, "forbidden", "NO_PATIENT_CONSENT", "Patient has not provided consent to share data");
    public static readonly SpineErrorCode NoOrganisationConsent = new(403, "forbidden", "NO_ORGANISATION_CONSENT", "Organisation has not provided consent to share data");
    public static readonly SpineErrorCode AccessDenied = new(403, "forbidden", "ACCESS DENIED", "Access has been denied to process this request");
    public static readonly SpineErrorCode NoRelationship = new(403, "forbidden", "NO_RELATIONSHIP", "No legitimate relationship exists with this patient");
    public static readonly SpineErrorCode NotAuthorised = new(403, "forbidden", "NOT_AUTHORISED", "Not authorised");
    public static readonly SpineErrorCode NonAuthoritative = new(403, "forbidden", "NON_AUTHORITATIVE", "Non Authoritative");
    public static readonly SpineErrorCode PatientNotFound = new(404, "not-found", "PATIENT_NOT_FOUND", "Patient not found");
    public static readonly SpineErrorCode OrganisationNotFound = new(404, "not-found", "ORGANISATION_NOT_FOUND", "Organisation not found");
    public static readonly SpineErrorCode PractitionerNotFound = new(404, "not-found", "PRACTITIONER_NOT_FOUND", "Practitioner not found");
    public static readonly SpineErrorCode NoRecordFound = new(404, "not-found", "NO_RECORD_FOUND", "No record found");
    public static readonly SpineErrorCode DuplicateRejected = new(409, "duplicate", "DUPLICATE_REJECTED", "Create would lead to creation of a duplicate resource");
    public static readonly SpineErrorCode FhirConstraintViolation = new(409, "conflict", "FHIR_CONSTRAINT_VIOLATION", "FHIR constraint violated");
    public static readonly SpineErrorCode InvalidResource = new(422, "invalid", "INVALID_RESOURCE", "Invalid validation of resource");
    public static readonly SpineErrorCode InvalidParameter = new(422, "invalid", "INVALID_PARAMETER", "Invalid parameter");
    public static readonly SpineErrorCode ReferenceNotFound = new(422, "invalid", "REFERENCE_NOT_FOUND", "Reference not found");
    public static readonly SpineErrorCode InternalServerError = new(500, "processing", "INTERNAL_SERVER_ERROR", "Unexpected internal server error");
    public static readonly SpineErrorCode NotImplemented = new(501, "not-supported", "NOT_IMPLEMENTED", "Not implemented");
}

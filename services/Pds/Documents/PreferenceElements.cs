using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Codes;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary>The extensions on how the patient is reached and spoken to, on the place of birth and on de-registration.</summary>
internal static class PreferenceElements
{
    private const string Language = "language";
    private const string Interpreter = "interpreterRequired";
    private const string Format = "PreferredWrittenCommunicationFormat";
    private const string Method = "PreferredContactMethod";
    private const string Times = "PreferredContactTimes";
    private const string RemovalTime = "effectiveTime";

    /// <summary>The part of the removal extension that holds the reason.</summary>
    public const string RemovalCode = "removalFromRegistrationCode";

    public static JsonObject? Communication(string? language, bool? interpreterRequired) =>
        language is null && interpreterRequired is null
            ? null
            : ExtensionElement.Of(
                PatientExtensions.Communication,
                ExtensionElement.CodePart(Language, CodeSystems.HumanLanguage, language),
                interpreterRequired is { } required ? ExtensionElement.Part(Interpreter, "valueBoolean", required) : null);

    public static (string? Language, bool? InterpreterRequired) CommunicationOf(JsonObject patient)
    {
        var extension = patient.FindExtension(PatientExtensions.Communication);
        return (extension?.CodeOf(Language), extension?.FindExtension(Interpreter)?.Bool("valueBoolean"));
    }

    public static JsonObject? ContactPreference(ContactPreferenceRow? row) => row is null
        ? null
        : ExtensionElement.Of(
            PatientExtensions.ContactPreference,
            ExtensionElement.CodePart(Format, CodeSystems.PreferredWrittenCommunicationFormat, row.WrittenFormat),
            ExtensionElement.CodePart(Method, CodeSystems.PreferredContactMethod, row.Method),
            row.Times is null ? null : ExtensionElement.Part(Times, "valueString", row.Times));

    public static ContactPreferenceRow? ContactPreferenceOf(JsonObject patient) =>
        patient.FindExtension(PatientExtensions.ContactPreference) is { } extension
            ? new ContactPreferenceRow
            {
                WrittenFormat = extension.CodeOf(Format),
                Method = extension.CodeOf(Method),
                Times = extension.FindExtension(Times)?.Str("valueString"),
            }
            : null;

    public static JsonObject? BirthPlace(BirthPlaceRow? row)
    {
        if (row is null)
        {
            return null;
        }

        var place = new JsonObject().Set("city", row.City).Set("district", row.District).Set("country", row.Country);
        return ExtensionElement.Part(PatientExtensions.BirthPlace, "valueAddress", place);
    }

    public static BirthPlaceRow? BirthPlaceOf(JsonObject patient) =>
        patient.FindExtension(PatientExtensions.BirthPlace)?.Obj("valueAddress") is { } place
            ? new BirthPlaceRow { City = place.Str("city"), District = place.Str("district"), Country = place.Str("country") }
            : null;

    public static JsonObject? Removal(RemovalRow? row) => row is null
        ? null
        : ExtensionElement.Of(
            PatientExtensions.RemovalFromRegistration,
            ExtensionElement.CodePart(RemovalCode, CodeSystems.RemovalReason, row.Code),
            ExtensionElement.Part(RemovalTime, "valuePeriod", PeriodElement.Of(row.From, null)!));

    public static RemovalRow? RemovalOf(JsonObject patient) =>
        patient.FindExtension(PatientExtensions.RemovalFromRegistration) is { } extension
            ? new RemovalRow
            {
                Code = extension.CodeOf(RemovalCode) ?? "",
                From = PeriodElement.Date(extension.FindExtension(RemovalTime)?.Obj("valuePeriod")?.Str("start")) ?? default,
            }
            : null;
}

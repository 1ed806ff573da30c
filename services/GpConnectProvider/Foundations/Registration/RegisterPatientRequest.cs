using System.Collections.Frozen;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Resources;
using SpineSandbox.GpConnectProvider.Trace;

namespace SpineSandbox.GpConnectProvider.Foundations.Registration;

/// <summary>The patient whom a consumer asks to register, as far as <c>$gpc.registerpatient</c> takes details.</summary>
internal sealed record RegisterPatientRequest(NhsNumber NhsNumber, Demographics Demographics)
{
    private const string ParameterName = "registerPatient";

    /// <summary>What a patient to be registered may have; everything else is refused.</summary>
    private static readonly FrozenSet<string> AllowedElements =
        FrozenSet.Create("resourceType", "meta", "extension", "identifier", "name", "gender", "birthDate", "address", "telecom");

    /// <exception cref="GpConnectException">The first fault of the body.</exception>
    public static RegisterPatientRequest Parse(JsonObject body)
    {
        var patient = PatientOf(body);
        RegistrationRules.Check(patient, AllowedElements);
        if (new FhirValidator(FhirVersion.Stu3).Validate(body).FirstOrDefault(issue => issue.IsError) is { } fault)
        {
            throw RegistrationRefusals.NotValid(fault);
        }

        return new RegisterPatientRequest(NumberOf(patient), DemographicsOf(patient));
    }

    private static JsonObject PatientOf(JsonObject body)
    {
        if (body.ResourceType() != "Parameters")
        {
            throw ParameterRefusals.NotParameters(body.ResourceType());
        }

        var parameters = body.Objects("parameter").ToList();
        if (parameters.Count(parameter => parameter.Str("name") == ParameterName) > 1)
        {
            throw RegistrationRefusals.ParameterRepeated(ParameterName);
        }

        if (parameters is not [var only] || only.Str("name") != ParameterName || only.Obj("resource") is not { } resource)
        {
            throw RegistrationRefusals.ParameterMissing(ParameterName);
        }

        return resource.ResourceType() == "Patient" ? resource : throw RegistrationRefusals.NoPatient(resource.ResourceType());
    }

    private static NhsNumber NumberOf(JsonObject patient)
    {
        var value = patient.FindIdentifier(NhsNumber.System)?.Str("value");
        return NhsNumber.TryParse(value, out var nhsNumber) ? nhsNumber : throw ParameterRefusals.BadNhsNumber(value);
    }

    private static Demographics DemographicsOf(JsonObject patient)
    {
        var communication = patient.FindExtension(Languages.Url);

        return new Demographics
        {
            Name = PersonDetails.Name(patient.Objects("name").Single()),
            Gender = PersonDetails.Gender(patient.Str("gender")),
            BirthDate = PersonDetails.Day(patient.Str("birthDate")),
            Addresses = [.. patient.Objects("address").Select(PersonDetails.Address)],
            Telecoms = [.. patient.Objects("telecom").Select(PersonDetails.Telecom).OfType<TelecomRow>()],
            Language = communication?.FindExtension("language")?.Obj("valueCodeableConcept")?.Objects("coding").FirstOrDefault()?.Str("code"),
            InterpreterRequired = communication?.FindExtension("interpreterRequired")?.Bool("valueBoolean"),
        };
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>What a consumer asks for: whose record, which section, and for which period if any.</summary>
internal sealed record CareRecordRequest(NhsNumber NhsNumber, RecordSection Section, RecordPeriod? Period)
{
    private const string PatientName = "patientNHSNumber";
    private const string SectionName = "recordSection";
    private const string PeriodName = "timePeriod";

    private static readonly string[] Names = [PatientName, SectionName, PeriodName];

    /// <exception cref="GpConnectException">The first fault of the body.</exception>
    public static CareRecordRequest Parse(JsonObject body, RecordSections sections)
    {
        if (body.ResourceType() != "Parameters")
        {
            throw ParameterRefusals.NotParameters(body.ResourceType());
        }

        var parameters = body.Objects("parameter").ToList();
        if (parameters.Find(parameter => !Names.Contains(parameter.Str("name"))) is { } unknown)
        {
            throw ParameterRefusals.UnknownName(unknown.Str("name"));
        }

        var patient = Value(parameters, PatientName, "Identifier") ?? throw ParameterRefusals.Missing(PatientName);
        var wanted = Value(parameters, SectionName, "CodeableConcept") ?? throw ParameterRefusals.Missing(SectionName);
        var period = Value(parameters, PeriodName, "Period");

        var nhsNumber = ReadNhsNumber(patient);
        var section = ReadSection(wanted, sections);
        if (period is not null && section.RefusesPeriod)
        {
            throw ParameterRefusals.PeriodNotAllowed(section.Code);
        }

        return new CareRecordRequest(nhsNumber, section, period is null ? null : PeriodParameter.Read(period));
    }

    private static JsonObject? Value(List<JsonObject> parameters, string name, string type)
    {
        var named = parameters.FindAll(parameter => parameter.Str("name") == name);
        return named switch
        {
            [] => null,
            [var only] => only.Obj($"value{type}") ?? throw ParameterRefusals.WrongType(name, type),
            _ => throw ParameterRefusals.Repeated(name),
        };
    }

    private static NhsNumber ReadNhsNumber(JsonObject identifier)
    {
        if (identifier.Str("system") != NhsNumber.Dstu2System)
        {
            throw ParameterRefusals.WrongNumberSystem(identifier.Str("system"));
        }

        return NhsNumber.TryParse(identifier.Str("value"), out var nhsNumber)
            ? nhsNumber
            : throw ParameterRefusals.BadNhsNumber(identifier.Str("value"));
    }

    private static RecordSection ReadSection(JsonObject concept, RecordSections sections)
    {
        var coding = concept.Objects("coding").FirstOrDefault();
        if (coding?.Str("system") is { Length: > 0 } system && system != RecordSection.System)
        {
            throw ParameterRefusals.WrongSectionSystem(system);
        }

        return coding?.Str("system") is { Length: > 0 } && sections.Find(coding.Str("code")) is { } section
            ? section
            : throw ParameterRefusals.UnknownSection(coding?.Str("code"));
    }
}

using System.Text.Json.Nodes;

namespace SpineSandbox.GpConnectProvider.Tests.Calls;

/// <summary>Bodies of <c>$gpc.getcarerecord</c>.</summary>
internal static class Parameters
{
    public static JsonObject Of(params JsonObject[] parameters) =>
        new() { ["resourceType"] = "Parameters", ["parameter"] = new JsonArray([.. parameters]) };

    public static JsonObject Of(string nhsNumber, string section, string? start = null, string? end = null) =>
        start is null && end is null
            ? Of(Patient(nhsNumber), Section(section))
            : Of(Patient(nhsNumber), Section(section), Period(start, end));

    public static JsonObject Patient(string? nhsNumber = null, string? system = NhsNumber.Dstu2System) => new()
    {
        ["name"] = "patientNHSNumber",
        ["valueIdentifier"] = new JsonObject { ["system"] = system, ["value"] = nhsNumber ?? ShippedSeed.Role("patient.plain") },
    };

    public static JsonObject Section(string? code, string? system = "http://fhir.nhs.net/ValueSet/gpconnect-record-section-1") => new()
    {
        ["name"] = "recordSection",
        ["valueCodeableConcept"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) },
    };

    public static JsonObject Period(string? start, string? end)
    {
        var period = new JsonObject();
        if (start is not null)
        {
            period["start"] = start;
        }

        if (end is not null)
        {
            period["end"] = end;
        }

        return new JsonObject { ["name"] = "timePeriod", ["valuePeriod"] = period };
    }
}

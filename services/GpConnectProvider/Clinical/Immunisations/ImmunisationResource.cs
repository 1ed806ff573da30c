using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Immunisations;

/// <summary>A vaccination given, or offered and not given (CareConnect-GPC-Immunization-1).</summary>
internal static class ImmunisationResource
{
    private const string Roles = "http://hl7.org/fhir/v2/0443";

    public static JsonObject From(ImmunisationRow row, ResourceScope scope)
    {
        var resource = scope.Start("Immunization", "CareConnect-GPC-Immunization-1", row)
            .Append("extension", Stu3.Extension(
                Stu3.CareConnectProfile("Extension-CareConnect-DateRecorded-1"), "valueDateTime", (row.Recorded ?? row.Date).ToString()))
            .Append("extension", Stu3.Extension(
                Stu3.CareConnectProfile("Extension-CareConnect-VaccinationProcedure-1"),
                "valueCodeableConcept",
                CodedTerm.Of(row.Code, CodedTerm.DescriptionOfCareConnect)))
            .Set("status", "completed")
            .Set("notGiven", row.NotGiven)
            .Set("vaccineCode", row.Product is { } product
                ? CodedTerm.Of(product, CodedTerm.DescriptionOfNhsDigital)
                : Stu3.Concept("http://hl7.org/fhir/v3/NullFlavor", "UNK", "unknown"))
            .Set("patient", scope.Patient())
            .Set("encounter", scope.Encounter(row))
            .Set("date", row.Date.ToString())
            .Set("primarySource", row.GivenElsewhere is null)
            .Set("reportOrigin", row.GivenElsewhere is { } elsewhere ? new JsonObject { ["text"] = elsewhere } : null)
            .Append("practitioner", Practitioner(row, scope))
            .Append("note", Stu3.Note(row.Details));

        return row.NotGiven ? NotGiven(resource, row) : Given(resource, row);
    }

    private static JsonObject Given(JsonObject resource, ImmunisationRow row) => resource
        .Set("manufacturer", row.Manufacturer is { } manufacturer ? new JsonObject { ["display"] = manufacturer } : null)
        .Set("lotNumber", row.BatchNumber)
        .Set("expirationDate", row.Expiry is { } expiry ? new SeedDate(expiry.Day).ToString() : null)
        .Set("site", Coded(row.Site))
        .Set("route", Coded(row.Route))
        .Set("doseQuantity", row.Quantity is { } quantity ? Quantities.Of(quantity) : null)
        .Set("explanation", new JsonObject().Append("reason", Coded(row.Reason)))
        .Append("vaccinationProtocol", Protocol(row));

    private static JsonObject NotGiven(JsonObject resource, ImmunisationRow row) =>
        resource.Set("explanation", new JsonObject().Append("reasonNotGiven", Coded(row.Reason)));

    // Who gave it, where that was here; else who wrote it down.
    private static JsonObject Practitioner(ImmunisationRow row, ResourceScope scope) => new()
    {
        ["role"] = row.GivenElsewhere is null ? Stu3.Concept(Roles, "AP", "Administering Provider") : Stu3.Concept(Roles, "EP", "Entering Provider"),
        ["actor"] = scope.Author(row),
    };

    // FHIR has no course without a disease, and the profile none without a number.
    private static JsonObject? Protocol(ImmunisationRow row) => row is not { Dose: { } dose, Contents.Count: > 0 } ? null : new JsonObject
    {
        ["doseSequence"] = dose,
        ["targetDisease"] = new JsonArray([.. row.Contents.Select(Coded)]),
        ["doseStatus"] = Stu3.Concept("http://hl7.org/fhir/vaccination-protocol-dose-status", "count", "Counts"),
    };

    private static JsonObject? Coded(CodeRow? code) => code is null ? null : CodedTerm.Of(code, CodedTerm.DescriptionOfCareConnect);
}

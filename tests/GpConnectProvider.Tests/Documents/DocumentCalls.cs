using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Foundations;

namespace SpineSandbox.GpConnectProvider.Tests.Documents;

/// <summary>Calls of Access Document.</summary>
internal static class DocumentCalls
{
    public const string Root = "/STU3/1/gpconnect/documents/fhir";

    public const string Includes =
        "_include=DocumentReference%3Asubject%3APatient&_include=DocumentReference%3Acustodian%3AOrganization" +
        "&_include=DocumentReference%3Aauthor%3AOrganization&_include=DocumentReference%3Aauthor%3APractitioner" +
        "&_revinclude%3Arecurse=PractitionerRole%3Apractitioner";

    public static Call FindPatient(string role) => Find(Search.Patient(role));

    /// <summary>The search for a patient of Foundations, at this product.</summary>
    public static Call Find(Call search) => search with
    {
        Root = Root,
        Interaction = "urn:nhs:names:services:gpconnect:documents:fhir:rest:search:patient-1",
    };

    public static Call SearchOf(string patientId, string further = "") =>
        Call.Get($"/Patient/{patientId}/DocumentReference?{Includes}{further}", "documents:fhir:rest:search:documentreference-1", Root);

    public static Call Retrieve(string id) => Call.Get($"/Binary/{id}", "documents:fhir:rest:read:binary-1", Root);

    public static Call Migrate(string id, string requestingOrganisation, string scope = "patient/*.read conf/N") =>
        Call.Get($"/Binary/{id}", "documents:fhir:rest:migrate:binary-1", Root) with
        {
            SpoilToken = claims =>
            {
                claims["reason_for_request"] = "migration";
                claims["requested_scope"] = scope;
                claims["requesting_organization"]!["identifier"]![0]!["value"] = requestingOrganisation;
            },
        };

    public static async Task<string> DocumentPatientIdAsync(this ProviderFixture provider, string role, string practice = "practice.datacentre.1")
    {
        var call = FindPatient(role) with { Practice = ShippedSeed.Role(practice) };
        return (string)(await provider.SendAsync(call)).Succeeds().Entries.Single()["id"]!;
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>The documents that were found and whom they speak of: patient, practice, usual GP, authors.</summary>
internal static class DocumentAnswer
{
    public static IEnumerable<JsonObject> Resources(
        ConsumerCall call, PracticePatient patient, IReadOnlyList<ListedDocument> documents, string root)
    {
        var directory = call.Store.View;
        var organisations = documents.Select(document => document.Row.AuthorOrganisation).OfType<OdsCode>()
            .Prepend(call.Practice.OdsCode)
            .Distinct()
            .Select(directory.FindOrganisation)
            .OfType<Organisation>();

        return
        [
            PatientResource.From(patient),
            .. organisations.Select(OrganizationResource.From),
            .. directory.FindPractitioner(patient.UsualGp) is { } gp
                ? new[] { PractitionerResource.From(gp), PractitionerResource.RoleOf(gp) }.OfType<JsonObject>()
                : [],
            .. documents.Select(document => DocumentReferenceResource.From(document, call.Practice, root)),
        ];
    }
}

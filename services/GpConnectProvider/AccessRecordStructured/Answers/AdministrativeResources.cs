using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>The people, organisations and places that an answer speaks of: whoever is referred to is there, each once.</summary>
internal sealed class AdministrativeResources(PracticeDirectory directory)
{
    private readonly HashSet<string> _known = [];
    private readonly List<JsonObject> _resources = [];

    public IReadOnlyList<JsonObject> All => _resources;

    /// <summary>A reference to somebody, who comes with the role at their organisation.</summary>
    public JsonObject Practitioner(string sdsUserId)
    {
        if (directory.FindPractitioner(sdsUserId) is not { } person)
        {
            return Words($"SDS user {sdsUserId}");
        }

        if (_known.Add($"Practitioner/{sdsUserId}"))
        {
            _resources.AddRange(new[] { PractitionerResource.From(person), PractitionerResource.RoleOf(person) }.OfType<JsonObject>());
            Organisation(person.OdsCode);
        }

        return Stu3.Reference("Practitioner", sdsUserId);
    }

    public JsonObject Organisation(OdsCode odsCode)
    {
        if (directory.FindOrganisation(odsCode) is not { } organisation)
        {
            return Words($"Organisation {odsCode}");
        }

        if (_known.Add($"Organization/{odsCode}"))
        {
            _resources.Add(OrganizationResource.From(organisation));
            Place(odsCode);
        }

        return Stu3.Reference("Organization", odsCode.Value);
    }

    public JsonObject Place(OdsCode odsCode)
    {
        if (directory.FindPlace(odsCode) is not { } place)
        {
            return Words($"Site {odsCode}");
        }

        if (_known.Add($"Location/{odsCode}"))
        {
            _resources.Add(LocationResource.From(place));
            Organisation(place.Organisation);
        }

        return Stu3.Reference("Location", odsCode.Value);
    }

    /// <summary>A service of an organisation, which comes with it.</summary>
    /// <param name="practice">Whose name for the service it is.</param>
    public JsonObject Service(OdsCode odsCode, string name, OdsCode practice)
    {
        var provider = Organisation(odsCode);
        var service = HealthcareServiceResource.From(odsCode, name, provider, practice);
        var id = service.Str("id")!;
        if (_known.Add($"HealthcareService/{id}"))
        {
            _resources.Add(service);
        }

        return Stu3.Reference("HealthcareService", id);
    }

    private static JsonObject Words(string words) => new() { ["display"] = words };
}

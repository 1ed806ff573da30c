using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments.Visits;

/// <summary>
/// The place of a home visit as others see it (Appointment Management, visits): an appointment needs a Location, and the patient's
/// home is none of theirs, so that a placeholder says whom to ask.
/// </summary>
internal static class VisitLocation
{
    /// <summary>The logical id, the same at each practice.</summary>
    public const string Id = "visit";

    private const string Unknown = "Unknown";

    public static JsonObject Of(Practice practice) => new()
    {
        ["resourceType"] = "Location",
        ["id"] = Id,
        ["meta"] = Stu3.Meta("CareConnect-GPC-Location-1", version: 1),
        ["name"] = "Contact practice for location of the visit",
        ["address"] = Stu3.Address([Unknown], Unknown, district: null, postalCode: null),
        ["managingOrganization"] = Stu3.Reference("Organization", practice.OdsCode.Value),
    };

    /// <summary>True for an appointment that is a visit.</summary>
    public static bool IsPlaceOf(JsonObject appointment) =>
        appointment.Objects("participant").Any(participant => participant.Obj("actor")?.Str("reference") == $"Location/{Id}");
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Appointments.Booking;

/// <summary>Who books: an Organization contained in the appointment, with a code, a name and a telephone.</summary>
/// <param name="Type">The code of GPConnect-OrganisationType-1, which may be left out.</param>
internal sealed record BookingOrganisation(OdsCode OdsCode, string? Type)
{
    public static readonly string Url = Stu3.Profile("Extension-GPConnect-BookingOrganisation-1");

    private static readonly string Profile = Stu3.Profile("CareConnect-GPC-Organization-1");

    /// <exception cref="GpConnectException">It is not there, or not complete.</exception>
    public static BookingOrganisation Of(JsonObject appointment)
    {
        var reference = appointment.FindExtensions(Url).ToList() is [var only] ? only.Obj("valueReference")?.Str("reference") : null;
        if (reference is not ['#', .. var id])
        {
            throw AppointmentRefusals.NotBookable("The extension bookingOrganisation must refer to a contained Organization, once.");
        }

        var organisation = appointment.Objects("contained").FirstOrDefault(resource => resource.ResourceType() == "Organization" && resource.Str("id") == id)
            ?? throw AppointmentRefusals.NotBookable($"There is no contained Organization with the id '{id}'.");

        if (organisation.Obj("meta")?.Strings("profile").Contains(Profile) != true)
        {
            throw AppointmentRefusals.NotBookable($"The contained Organization must name the profile {Profile}.");
        }

        if (string.IsNullOrWhiteSpace(organisation.Str("name")))
        {
            throw AppointmentRefusals.NotBookable("The contained Organization has no name.");
        }

        if (!organisation.Objects("telecom").Any(telecom => telecom.Str("system") == "phone" && !string.IsNullOrWhiteSpace(telecom.Str("value"))))
        {
            throw AppointmentRefusals.NotBookable("The contained Organization has no telephone.");
        }

        return OdsCode.TryParse(organisation.FindIdentifier(OdsCode.System)?.Str("value"), out var odsCode)
            ? new BookingOrganisation(odsCode, organisation.Objects("type").FirstOrDefault()?.Objects("coding").FirstOrDefault()?.Str("code"))
            : throw AppointmentRefusals.NotBookable("The contained Organization has no ODS code.");
    }
}

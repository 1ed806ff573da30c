using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>What is wrong with the parameters of a search, and what a read did not find.</summary>
internal static class SearchRefusals
{
    public static GpConnectException IdentifierNotOnce(int count) => new(
        SpineErrorCodes.BadRequest,
        count == 0 ? "The parameter identifier is missing." : "The parameter identifier may be sent once only.",
        new Refusal("A search takes exactly one identifier; parameter names are case-sensitive.", null, "Send identifier={system}|{value}, the bar as %7C."));

    public static GpConnectException IdentifierIncomplete(string value) => new(
        SpineErrorCodes.InvalidParameter,
        $"The identifier '{value}' lacks its system or its value.",
        new Refusal("An identifier is searched by system and value.", null, "Send identifier={system}|{value}, the bar as %7C."));

    public static GpConnectException IdentifierSystem(string system, string expected) => new(
        SpineErrorCodes.InvalidIdentifierSystem,
        $"'{system}' is not an identifier system that can be searched by here.",
        new Refusal("Only the identifier system of this resource can be searched by.", null, $"Use {expected}."));

    public static GpConnectException NoPractitioner(string id) => new(
        SpineErrorCodes.PractitionerNotFound,
        $"No practitioner has the id '{id}'.",
        new Refusal("The logical id is the server's own.", null, "Search by SDS user ID, and take the id that the answer has."));

    public static GpConnectException NoOrganisation(string id) => new(
        SpineErrorCodes.OrganisationNotFound,
        $"No organisation has the id '{id}'.",
        new Refusal("The logical id is the server's own.", null, "Search by ODS code, and take the id that the answer has."));

    public static GpConnectException NoLocation(string id) => new(
        SpineErrorCodes.NoRecordFound,
        $"No location has the id '{id}'.",
        new Refusal("The logical id is the server's own.", null, "Locations are named by the resources that refer to them."));
}

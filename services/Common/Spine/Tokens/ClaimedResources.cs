using System.Text.Json.Nodes;
using SpineSandbox.Spine.Errors;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tokens;

/// <summary>
/// The FHIR fragments in the claims. What cannot be read as the resource is 422; a resource type that is another than the
/// claim's is 422 for STU3 and 400 for DSTU2, as the two provider test packs have it.
/// </summary>
internal static class ClaimedResources
{
    private static readonly (string Claim, string ResourceType)[] Resources =
    [
        ("requesting_device", "Device"),
        ("requesting_organization", "Organization"),
        ("requesting_practitioner", "Practitioner"),
    ];

    public static JwtFault? Check(JsonObject claims, GpConnectRelease release)
    {
        foreach (var (claim, resourceType) in Resources)
        {
            if (claims[claim] is null)
            {
                continue; // Whether it may be left out has been decided.
            }

            if (claims[claim] is not JsonObject resource)
            {
                return Unprocessable($"Invalid Resource claim {claim} in JWT (not a JSON object)");
            }

            if (ClaimRules.Text(resource["resourceType"]) is var type && type != resourceType)
            {
                var diagnostics = $"JWT Invalid {claim} resource type \"{type}\"";
                return release == GpConnectRelease.Stu3 ? Unprocessable(diagnostics) : ClaimRules.Refuse(diagnostics);
            }
        }

        return Device(claims["requesting_device"]!.AsObject())
            ?? Organization(claims["requesting_organization"]!.AsObject(), release)
            ?? (ClaimRules.HasNoUser(claims) ? null : Practitioner(claims["requesting_practitioner"]!.AsObject(), release));
    }

    private static JwtFault? Device(JsonObject device) =>
        Identifiers(device).Any(identifier => identifier.System is not null && identifier.Value is not null) &&
        ClaimRules.Text(device["model"]) is not null && ClaimRules.Text(device["version"]) is not null
            ? null
            : ClaimRules.Refuse("JWT requesting_device needs an identifier with system and value, a model and a version.");

    private static JwtFault? Organization(JsonObject organization, GpConnectRelease release)
    {
        var system = release == GpConnectRelease.Dstu2 ? OdsCode.Dstu2System : OdsCode.System;
        if (!HasIdentifier(organization, system))
        {
            return ClaimRules.Refuse($"JWT requesting_organization has no identifier of the system {system}.");
        }

        return ClaimRules.Text(organization["name"]) is null ? ClaimRules.Refuse("JWT requesting_organization has no name.") : null;
    }

    private static JwtFault? Practitioner(JsonObject practitioner, GpConnectRelease release)
    {
        var system = release == GpConnectRelease.Dstu2 ? SdsUserId.Dstu2System : SdsUserId.System;
        if (ClaimRules.Text(practitioner["id"]) is null)
        {
            return ClaimRules.Refuse("JWT requesting_practitioner has no id.");
        }

        if (!HasIdentifier(practitioner, system))
        {
            return ClaimRules.Refuse($"JWT requesting_practitioner has no identifier of the system {system}.");
        }

        // DSTU2 writes one name with arrays in it, STU3 an array of names with one family each.
        var name = release == GpConnectRelease.Dstu2 ? practitioner["name"] as JsonObject : (practitioner["name"] as JsonArray)?.FirstOrDefault() as JsonObject;
        return name is not null && IsGiven(name["family"]) && IsGiven(name["given"])
            ? null
            : ClaimRules.Refuse("JWT requesting_practitioner needs a name with family and given.");
    }

    private static bool IsGiven(JsonNode? node) => node switch
    {
        JsonArray array => array.Any(IsGiven),
        _ => !string.IsNullOrWhiteSpace(ClaimRules.Text(node)),
    };

    private static bool HasIdentifier(JsonObject resource, string system) =>
        Identifiers(resource).Any(identifier => identifier.System == system && !string.IsNullOrEmpty(identifier.Value));

    private static IEnumerable<(string? System, string? Value)> Identifiers(JsonObject resource) =>
        (resource["identifier"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(identifier => (ClaimRules.Text(identifier["system"]), ClaimRules.Text(identifier["value"])));

    private static JwtFault Unprocessable(string diagnostics) => new(SpineErrorCodes.InvalidResource, diagnostics);
}

using System.Text.Json;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tokens;

/// <summary>What the claims of a token say of who asks, in the words of either release. What a token does not say is null.</summary>
/// <param name="OdsCode">The organisation of the person who asks.</param>
/// <param name="NhsNumber">The patient whose record is asked for, where the release names one.</param>
public sealed record OnBehalfOf(
    string? OdsCode,
    string? Organisation,
    string? SdsUserId,
    string? Practitioner,
    string? JobRole,
    string? Device,
    string? Reason,
    string? Scope,
    string? NhsNumber)
{
    public static OnBehalfOf Read(JsonElement claims)
    {
        var organisation = Get(claims, "requesting_organization");
        var practitioner = Get(claims, "requesting_practitioner");
        var device = Get(claims, "requesting_device");

        return new OnBehalfOf(
            Identifier(organisation, Identifiers.OdsCode.System, Identifiers.OdsCode.Dstu2System),
            Text(Get(organisation, "name")),
            Identifier(practitioner, Identifiers.SdsUserId.System, Identifiers.SdsUserId.Dstu2System),
            Name(First(Get(practitioner, "name"))),
            Text(Get(First(Get(Get(First(Get(practitioner, "practitionerRole")), "role"), "coding")), "code")),
            Joined([Text(Get(device, "model")), Text(Get(device, "version"))]),
            Text(Get(claims, "reason_for_request")),
            Text(Get(claims, "requested_scope")),
            Identifier(Get(claims, "requested_record"), Identifiers.NhsNumber.System, Identifiers.NhsNumber.Dstu2System));
    }

    private static string? Name(JsonElement? name) =>
        Joined([.. Texts(Get(name, "prefix")), .. Texts(Get(name, "given")), .. Texts(Get(name, "family"))]);

    private static string? Identifier(JsonElement? resource, params string[] systems) => Items(Get(resource, "identifier"))
        .Where(identifier => systems.Contains(Text(Get(identifier, "system"))))
        .Select(identifier => Text(Get(identifier, "value")))
        .FirstOrDefault();

    private static JsonElement? Get(JsonElement? parent, string member) =>
        parent is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(member, out var found) ? found : null;

    private static JsonElement? First(JsonElement? node) => Items(node).Select(item => (JsonElement?)item).FirstOrDefault();

    /// <summary>One release writes arrays where the other writes a single value.</summary>
    private static IEnumerable<JsonElement> Items(JsonElement? node) => node switch
    {
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { ValueKind: JsonValueKind.Null } or null => [],
        { } single => [single],
    };

    private static IEnumerable<string?> Texts(JsonElement? node) => Items(node).Select(item => Text(item));

    private static string? Text(JsonElement? node) => node is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? Joined(IEnumerable<string?> parts) =>
        string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } joined ? joined : null;
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Creation;

/// <summary>The body of a new patient: what must be there, and what is taken without being kept.</summary>
internal static class CreateRequest
{
    private const int PostTownLine = 3;

    private static readonly string[] Required = ["name", "address", "gender", "birthDate", "extension"];

    /// <exception cref="PdsException">The body is no JSON object, or lacks something.</exception>
    public static async Task<JsonObject> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var body = await ParseAsync(stream, cancellationToken);
        EnsureComplete(body);
        EnsureRegisteringAuthority(body);
        if (body["extension"] is JsonArray extensions)
        {
            extensions.RemoveAll(item => item is JsonObject extension && PatientExtensions.AcceptedNotKept.Contains(extension.Str("url")));
        }

        return body;
    }

    private static async Task<JsonObject> ParseAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await FhirJson.ParseAsync(stream, cancellationToken);
        }
        catch (FhirFormatException)
        {
            throw new PdsException(ChangeErrors.InvalidCreate("the body is not a JSON object"));
        }
    }

    private static void EnsureComplete(JsonObject body)
    {
        if (Required.FirstOrDefault(element => body[element] is null) is { } missing)
        {
            throw new PdsException(PdsErrors.MissingValue(missing));
        }

        if (body["name"] is JsonArray { Count: > 1 } names)
        {
            throw new PdsException(PdsErrors.TooManyValues(names.Select(name => name?.ToJsonString() ?? "null"), "name"));
        }

        var index = 0;
        foreach (var address in body.Objects("address"))
        {
            if (!address.ContainsKey("period"))
            {
                throw new PdsException(PdsErrors.MissingValue($"address/{index}/period"));
            }

            EnsureLines(address, $"address/{index++}/line");
        }
    }

    // Lines sent by position have premises or street, and the post town; without blanks nobody can tell which is which.
    private static void EnsureLines(JsonObject address, string field)
    {
        var lines = address.Strings("line").ToList();
        bool Has(int line) => line < lines.Count && !string.IsNullOrWhiteSpace(lines[line]);

        var byPosition = lines.Exists(string.IsNullOrWhiteSpace);
        if (lines.Count == 0 || (byPosition && !((Has(0) || Has(1)) && Has(PostTownLine))))
        {
            throw new PdsException(PdsErrors.MissingValue(field));
        }
    }

    private static void EnsureRegisteringAuthority(JsonObject body)
    {
        var authority = body.FindExtension(PatientExtensions.RegisteringAuthority)
            ?? throw new PdsException(PdsErrors.MissingValue("extension/registeringAuthority"));

        var type = authority.CodeOf("registeringAuthorityType");
        if (type is not "1" and not [>= 'a' and <= 'x'])
        {
            throw new PdsException(type is null
                ? PdsErrors.MissingValue("extension/registeringAuthority/registeringAuthorityType")
                : PdsErrors.InvalidField(type, "extension/registeringAuthority/registeringAuthorityType"));
        }

        if (authority.FindExtension("organisationIdentifier")?.Str("valueString") is null)
        {
            throw new PdsException(PdsErrors.MissingValue("extension/registeringAuthority/organisationIdentifier"));
        }
    }
}

using System.Globalization;
using System.Xml.Linq;

namespace SpineSandbox.Spine.Smsp;

/// <summary>What a system tells of a patient when it asks an SMSP about them.</summary>
public sealed record SmspQuery
{
    public const string DateOfBirthName = "DateOfBirth";
    public const string GenderName = "Gender";
    public const string LocalIdentifierName = "LocalIdentifier";
    public const string NameName = "Name";
    public const string NhsNumberName = "NHSNumber";
    public const string PostcodeName = "Postcode";

    private const string DateFormat = "yyyyMMdd";

    public DateOnly? BirthDate { get; init; }

    /// <summary>As it was typed: the SMSP is who says that it is none.</summary>
    public string? NhsNumber { get; init; }

    public string? Family { get; init; }

    public string? Given { get; init; }

    /// <summary>A code of <see cref="SmspNames.GenderCodes"/>.</summary>
    public string? Gender { get; init; }

    public string? Postcode { get; init; }

    public XElement ToXml(SmspOperation operation, Guid id)
    {
        var v3 = SmspNames.Hl7;

        return new XElement(
            v3 + operation.RequestMessage,
            new XAttribute("classCode", "CACT"),
            new XAttribute("moodCode", "EVN"),
            new XElement(v3 + "id", new XAttribute("root", id.ToString().ToUpperInvariant())),
            new XElement(v3 + "code", new XAttribute("code", operation.RequestMessage), new XAttribute("codeSystem", SmspNames.MessageCodes)),
            new XElement(
                v3 + "queryEvent",
                operation.Mandatory.Concat(operation.Optional).Order(StringComparer.Ordinal)
                    .Select(name => (Name: name, Value: ValueOf(name)))
                    .Where(parameter => parameter.Value is not null)
                    .Select(parameter => new XElement(
                        v3 + $"Person.{parameter.Name}", parameter.Value, new XElement(v3 + "semanticsText", $"Person.{parameter.Name}")))));
    }

    /// <summary>Reads a request.</summary>
    /// <param name="fault">What the operation does not allow, in words; null where all is well.</param>
    public static SmspQuery Read(XElement message, SmspOperation operation, out string? fault)
    {
        var parameters = message.Element(SmspNames.Hl7 + "queryEvent")?.Elements().ToList() ?? [];
        var names = parameters.ConvertAll(parameter => parameter.Name.LocalName.Replace("Person.", "", StringComparison.Ordinal));
        var value = names.Zip(parameters).GroupBy(pair => pair.First)
            .ToDictionary(same => same.Key, same => same.First().Second.Element(SmspNames.Hl7 + "value"));
        var born = value.GetValueOrDefault(DateOfBirthName)?.Attribute("value")?.Value;
        var query = new SmspQuery
        {
            BirthDate = DateOnly.TryParseExact(born, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            NhsNumber = value.GetValueOrDefault(NhsNumberName)?.Attribute("extension")?.Value,
            Family = Part(value, NameName, "family"),
            Given = Part(value, NameName, "given"),
            Gender = value.GetValueOrDefault(GenderName)?.Attribute("code")?.Value,
            Postcode = Part(value, PostcodeName, "postalCode"),
        };
        fault = FaultIn(query, operation, names, born);

        return query;
    }

    private static string? FaultIn(SmspQuery query, SmspOperation operation, List<string> names, string? born) =>
        names.Find(name => !operation.Mandatory.Contains(name) && !operation.Optional.Contains(name)) is { } unknown
            ? $"{operation.Name} takes no {unknown}"
        : names.Distinct().Count() < names.Count ? "a parameter is given twice"
        : born is not null && query.BirthDate is null ? $"the date of birth '{born}' is no day, written yyyymmdd"
        : operation.Mandatory.FirstOrDefault(name => query.ValueOf(name) is null) is { } missing ? $"{missing} is mandatory"
        : query.Gender is not null && !SmspNames.Genders.Values.Contains(query.Gender) ? $"the gender '{query.Gender}' is none of 0, 1, 2 and 9"
        : null;

    private static string? Part(Dictionary<string, XElement?> values, string name, string part) =>
        values.GetValueOrDefault(name)?.Element(SmspNames.Hl7 + part)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private XElement? ValueOf(string name)
    {
        var v3 = SmspNames.Hl7;

        return name switch
        {
            DateOfBirthName when BirthDate is { } day =>
                new XElement(v3 + "value", new XAttribute("value", day.ToString(DateFormat, CultureInfo.InvariantCulture))),
            NhsNumberName when NhsNumber is not null =>
                new XElement(v3 + "value", new XAttribute("root", SmspNames.NhsNumberRoot), new XAttribute("extension", NhsNumber)),
            NameName when Family is not null => new XElement(
                v3 + "value", Given is null ? null : new XElement(v3 + "given", Given), new XElement(v3 + "family", Family)),
            GenderName when Gender is not null =>
                new XElement(v3 + "value", new XAttribute("code", Gender), new XAttribute("codeSystem", SmspNames.GenderCodes)),
            PostcodeName when Postcode is not null => new XElement(v3 + "value", new XElement(v3 + "postalCode", Postcode)),
            _ => null,
        };
    }
}

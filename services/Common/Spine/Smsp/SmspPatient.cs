using System.Globalization;
using System.Xml.Linq;

namespace SpineSandbox.Spine.Smsp;

/// <summary>A patient as an SMSP describes them. What PDS did not give is null or empty.</summary>
public sealed record SmspPatient
{
    public required string NhsNumber { get; init; }

    public string? Prefix { get; init; }

    public string? Given { get; init; }

    public string? Family { get; init; }

    /// <summary>A code of <see cref="SmspNames.GenderCodes"/>.</summary>
    public string? Gender { get; init; }

    /// <summary>As HL7 version 3 writes dates: yyyymmdd.</summary>
    public string? BirthTime { get; init; }

    /// <summary>As HL7 version 3 writes dates.</summary>
    public string? DeceasedTime { get; init; }

    public IReadOnlyList<string> AddressLines { get; init; } = [];

    public string? Postcode { get; init; }

    public string? Telephone { get; init; }

    /// <summary>The ODS code of the registered practice.</summary>
    public string? Practice { get; init; }

    /// <summary>The content of <c>subject</c>.</summary>
    public XElement ToXml(bool details)
    {
        var v3 = SmspNames.Hl7;
        var patient = new XElement(v3 + "patient", new XAttribute("classCode", "PAT"), Id(SmspNames.NhsNumberRoot, NhsNumber));
        if (details)
        {
            patient.Add(
                Family is null ? null : new XElement(v3 + "name", Text("prefix", Prefix), Text("given", Given), Text("family", Family)),
                AddressLines.Count == 0 && Postcode is null
                    ? null
                    : new XElement(v3 + "addr", AddressLines.Select(line => Text("streetAddressLine", line)), Text("postalCode", Postcode)),
                Telephone is null ? null : new XElement(v3 + "telecom", new XAttribute("value", $"tel:{Telephone.Replace(" ", "", StringComparison.Ordinal)}")),
                new XElement(
                    v3 + "patientPerson",
                    new XAttribute("classCode", "PSN"),
                    new XAttribute("determinerCode", "INSTANCE"),
                    Gender is null ? null : new XElement(
                        v3 + "administrativeGenderCode", new XAttribute("code", Gender), new XAttribute("codeSystem", SmspNames.GenderCodes)),
                    Time("birthTime", BirthTime),
                    Time("deceasedTime", DeceasedTime),
                    Practice is null ? null : new XElement(
                        v3 + "gPPractice",
                        new XAttribute("classCode", "SDLOC"),
                        new XElement(
                            v3 + "locationOrganization",
                            new XAttribute("classCode", "ORG"),
                            new XAttribute("determinerCode", "INSTANCE"),
                            Id(SmspNames.OdsCodeRoot, Practice)))));
        }

        return new XElement(v3 + "subject", new XAttribute("typeCode", "SBJ"), patient);
    }

    public static SmspPatient? Read(XElement? subject)
    {
        var v3 = SmspNames.Hl7;
        if (subject?.Element(v3 + "patient") is not { } patient)
        {
            return null;
        }

        var person = patient.Element(v3 + "patientPerson");
        var name = patient.Element(v3 + "name");
        var address = patient.Element(v3 + "addr");

        return new SmspPatient
        {
            NhsNumber = patient.Element(v3 + "id")?.Attribute("extension")?.Value ?? "",
            Prefix = name?.Element(v3 + "prefix")?.Value,
            Given = name?.Element(v3 + "given")?.Value,
            Family = name?.Element(v3 + "family")?.Value,
            Gender = person?.Element(v3 + "administrativeGenderCode")?.Attribute("code")?.Value,
            BirthTime = person?.Element(v3 + "birthTime")?.Attribute("value")?.Value,
            DeceasedTime = person?.Element(v3 + "deceasedTime")?.Attribute("value")?.Value,
            AddressLines = [.. address?.Elements(v3 + "streetAddressLine").Select(line => line.Value) ?? []],
            Postcode = address?.Element(v3 + "postalCode")?.Value,
            Telephone = patient.Element(v3 + "telecom")?.Attribute("value")?.Value.Replace("tel:", "", StringComparison.Ordinal),
            Practice = person?.Element(v3 + "gPPractice")?.Element(v3 + "locationOrganization")?.Element(v3 + "id")?.Attribute("extension")?.Value,
        };
    }

    /// <summary>From a date of FHIR to one of HL7 version 3.</summary>
    public static string? TimeOf(string? fhirDate) =>
        DateOnly.TryParseExact(fhirDate?[..Math.Min(10, fhirDate.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : null;

    private static XElement Id(string root, string extension) =>
        new(SmspNames.Hl7 + "id", new XAttribute("root", root), new XAttribute("extension", extension));

    private static XElement? Text(string name, string? value) => value is null ? null : new XElement(SmspNames.Hl7 + name, value);

    private static XElement? Time(string name, string? value) =>
        value is null ? null : new XElement(SmspNames.Hl7 + name, new XAttribute("value", value));
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Prescriptions;

/// <summary>What a search for prescriptions or orders is narrowed down by: dates, and exact values of elements.</summary>
internal sealed class PrescriptionQuery
{
    private readonly List<DateValue> _dates = [];
    private readonly List<(string Element, string Value)> _values = [];

    /// <param name="dateParameter">The search parameter of the date.</param>
    /// <param name="tokens">The other parameters, each with the element that it looks at.</param>
    /// <exception cref="GpConnectException">A date is none.</exception>
    public PrescriptionQuery(RawQuery query, string dateParameter, params IReadOnlyList<string> tokens)
    {
        foreach (var value in query.Values(dateParameter))
        {
            _dates.Add(DateValue.TryParse(value, out var date) ? date : throw PatientFacingRefusals.BadParameter(dateParameter, $"'{value}' is not a date."));
        }

        _values.AddRange(tokens.SelectMany(query.Values, (name, value) => (name, value)));
    }

    public bool Matches(JsonObject resource) =>
        _dates.TrueForAll(date => resource.Str("authoredOn") is { } text && date.Matches(FhirDateTime.Parse(text)))
        && _values.TrueForAll(wanted => Holds(resource, wanted.Element, wanted.Value));

    private static bool Holds(JsonObject resource, string element, string value) => element == "identifier"
        ? resource.Objects("identifier").Any(identifier => identifier.Str("value") is { } held && (held == value || held == $"urn:uuid:{value}" || $"{identifier.Str("system")}|{held}" == value))
        : value.Split(',').Contains(resource.Str(element));
}

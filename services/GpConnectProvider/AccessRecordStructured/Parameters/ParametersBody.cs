using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;

/// <summary>What both operations read first: the parameters, and whose record it is about.</summary>
internal static class ParametersBody
{
    /// <exception cref="GpConnectException">The body is no Parameters resource.</exception>
    public static IReadOnlyList<JsonObject> Read(JsonObject body) => body.ResourceType() == "Parameters"
        ? [.. body.Objects("parameter")]
        : throw ParameterRefusals.NotParameters(body.ResourceType());

    /// <exception cref="GpConnectException">There is not exactly one valid NHS number.</exception>
    public static NhsNumber NhsNumberOf(IEnumerable<JsonObject> parameters)
    {
        var named = parameters.Where(parameter => parameter.Str("name") == StructuredParameters.PatientNhsNumber).ToList();
        if (named.Count > 1)
        {
            throw StructuredRefusals.Repeated(StructuredParameters.PatientNhsNumber);
        }

        var identifier = named.FirstOrDefault()?.Obj("valueIdentifier") ?? throw StructuredRefusals.NoNhsNumber();
        if (identifier.Str("system") != NhsNumber.System)
        {
            throw StructuredRefusals.WrongNumberSystem(identifier.Str("system"));
        }

        return NhsNumber.TryParse(identifier.Str("value"), out var nhsNumber)
            ? nhsNumber
            : throw ParameterRefusals.BadNhsNumber(identifier.Str("value"));
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Ssp.Agreements;

/// <summary>How agreements are spelt in JSON, in and out: <c>active</c>, <c>suspended</c>, <c>ended</c>.</summary>
internal static class AgreementJson
{
    public static readonly JsonConverter Status = new JsonStringEnumConverter<AgreementStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
}

using System.Text.Json.Serialization;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>The two published readings of whose ASID a shared system sends with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SspFrom>))]
public enum SspFrom
{
    /// <summary>The organisation that hosts the system.</summary>
    [JsonStringEnumMemberName("host")] Host,

    /// <summary>The organisation of the user, where it has an ASID on the system.</summary>
    [JsonStringEnumMemberName("originating-organisation")] OriginatingOrganisation,
}

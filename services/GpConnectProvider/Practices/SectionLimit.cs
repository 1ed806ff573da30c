using System.Text.Json.Serialization;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>Why a practice's system has nothing to show in a section of the HTML record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SectionLimit>))]
public enum SectionLimit
{
    /// <summary>The data exist, but the system has no way to retrieve them.</summary>
    [JsonStringEnumMemberName("not-retrievable")] NotRetrievable,

    /// <summary>The patient or the practice has masked the section.</summary>
    [JsonStringEnumMemberName("masked")] Masked,

    /// <summary>The system has no place for such data.</summary>
    [JsonStringEnumMemberName("not-stored")] NotStored,
}

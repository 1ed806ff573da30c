namespace SpineSandbox.Spine.Interactions;

/// <summary>The products of GP Connect that a system is accredited for, as the seed data and agreements name them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GpConnectProduct>))]
public enum GpConnectProduct
{
    [JsonStringEnumMemberName("access-record-html")] AccessRecordHtml,
    [JsonStringEnumMemberName("foundations")] Foundations,
    [JsonStringEnumMemberName("appointments")] Appointments,
    [JsonStringEnumMemberName("access-record-structured")] AccessRecordStructured,
    [JsonStringEnumMemberName("access-document")] AccessDocument,
    [JsonStringEnumMemberName("send-document")] SendDocument,
    [JsonStringEnumMemberName("update-record")] UpdateRecord,
}

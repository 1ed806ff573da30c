using System.Text.Json;
using System.Text.Json.Serialization;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Ssp.Agreements;

/// <summary>An agreement as <c>/_sandbox/agreements</c> takes it: a row of the seed's agreements, dates as they are.</summary>
internal sealed record AgreementBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { AgreementJson.Status },
    };

    /// <summary>May be left out: the address names the agreement.</summary>
    public string? Id { get; init; }

    public required OdsCode Consumer { get; init; }

    public required OdsCode Provider { get; init; }

    public required IReadOnlyList<GpConnectProduct> Products { get; init; }

    public AgreementStatus Status { get; init; } = AgreementStatus.Active;

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? Note { get; init; }

    /// <exception cref="JsonException">The body is no agreement; the message says why.</exception>
    public static async Task<AgreementBody> ReadAsync(Stream json, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync<AgreementBody>(json, Strict, cancellationToken)
        ?? throw new JsonException("An agreement is a JSON object, not null.");

    public DataSharingAgreement ToAgreement(string id) => new(id, Consumer, Provider, Products, Status, ValidFrom, ValidTo, Note);
}

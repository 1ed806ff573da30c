using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Pds.Store;

/// <summary>One person whom PDS knows as related to a patient.</summary>
internal sealed class StoredRelatedPerson
{
    /// <summary>The patient.</summary>
    [MaxLength(10)]
    public required string NhsNumber { get; init; }

    /// <summary>The resource id, unique for the patient.</summary>
    [MaxLength(64)]
    public required string Id { get; init; }

    /// <summary>The RelatedPerson resource, UTF-8 JSON.</summary>
    public required byte[] Document { get; init; }
}

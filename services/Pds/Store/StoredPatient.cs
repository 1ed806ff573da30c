using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Pds.Store;

/// <summary>One NHS number and the record behind it.</summary>
internal sealed class StoredPatient
{
    [Key]
    [MaxLength(10)]
    public required string NhsNumber { get; init; }

    /// <summary>The number in ETag and in <c>meta.versionId</c>.</summary>
    public required int Version { get; set; }

    /// <summary>The whole Patient resource, UTF-8 JSON, nothing withheld.</summary>
    public required byte[] Document { get; set; }

    /// <summary>The surviving number, when this one was merged away.</summary>
    [MaxLength(10)]
    public string? SupersededBy { get; set; }

    /// <summary>True for a record that was marked invalid and is no longer shown.</summary>
    public bool Invalidated { get; set; }

    /// <summary>What the seed says about the person; never on the wire.</summary>
    public string? Note { get; set; }
}

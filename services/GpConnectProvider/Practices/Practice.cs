using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>A practice that this provider answers for.</summary>
public sealed record Practice
{
    public required OdsCode OdsCode { get; init; }

    /// <summary>The system that calls must be addressed to.</summary>
    public required Asid Asid { get; init; }

    public required string Name { get; init; }

    public required PostalAddressRow Address { get; init; }

    public string? Telephone { get; init; }

    /// <summary>Null for a practice that takes no messages.</summary>
    public MailboxId? Mailbox { get; init; }

    /// <summary>False when GP Connect as a whole is switched off.</summary>
    public bool Enabled { get; init; }

    /// <summary>Products that are switched off one by one.</summary>
    public IReadOnlyList<GpConnectProduct> DisabledProducts { get; init; } = [];

    /// <summary>Sections of the HTML record, by code, that this practice's system cannot give.</summary>
    public IReadOnlyDictionary<string, SectionLimit> SectionLimits { get; init; } = new Dictionary<string, SectionLimit>();

    /// <summary>Clinical areas of the structured record that are switched off.</summary>
    public IReadOnlyList<StructuredArea> DisabledAreas { get; init; } = [];

    public static Practice From(PracticeRow row, OrganisationRow organisation, MailboxRow? mailbox) => new()
    {
        OdsCode = row.OdsCode,
        Asid = row.Asid,
        Name = organisation.Name,
        Address = organisation.Address,
        Telephone = organisation.Telephone,
        Mailbox = mailbox is null ? null : MailboxId.Parse(mailbox.MailboxId),
        Enabled = row.Enabled,
        DisabledProducts = row.DisabledProducts,
    };
}

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>Who the patient is, as the practice wrote it down; it may differ from PDS.</summary>
internal sealed record Demographics
{
    public NameRow? Name { get; init; }

    public Gender Gender { get; init; }

    public SeedDate? BirthDate { get; init; }

    public AddressRow? Address { get; init; }

    public IReadOnlyList<TelecomRow> Telecoms { get; init; } = [];

    /// <summary>What the practice itself has, and for the rest what it once took over from PDS.</summary>
    public static Demographics From(ClinicalRecordRow record, PatientRow? onPds)
    {
        var own = record.Demographics ?? new LocalDemographicsRow();

        return new Demographics
        {
            Name = own.Name ?? onPds?.Names.FirstOrDefault(name => name.Use == NameUse.Usual),
            Gender = own.Gender ?? onPds?.Gender ?? Gender.Unknown,
            BirthDate = own.BirthDate ?? onPds?.BirthDate,
            Address = own.Address ?? onPds?.Addresses.FirstOrDefault(address => address.Use == AddressUse.Home),
            Telecoms = own.Telecoms.Count > 0 ? own.Telecoms : onPds?.Telecoms ?? [],
        };
    }
}

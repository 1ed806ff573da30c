namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>Who the patient is, as the practice wrote it down; it may differ from PDS.</summary>
internal sealed record Demographics
{
    public NameRow? Name { get; init; }

    public Gender Gender { get; init; }

    public SeedDate? BirthDate { get; init; }

    /// <summary>Home, and a temporary one if there is one.</summary>
    public IReadOnlyList<AddressRow> Addresses { get; init; } = [];

    public IReadOnlyList<TelecomRow> Telecoms { get; init; } = [];

    public IReadOnlyList<EmergencyContactRow> Contacts { get; init; } = [];

    /// <summary>Code of the human language code system.</summary>
    public string? Language { get; init; }

    public bool? InterpreterRequired { get; init; }

    /// <summary>What the practice itself has, and for the rest what it once took over from PDS.</summary>
    public static Demographics From(ClinicalRecordRow record, PatientRow? onPds)
    {
        var own = record.Demographics ?? new LocalDemographicsRow();

        return new Demographics
        {
            Name = own.Name ?? onPds?.Names.FirstOrDefault(name => name.Use == NameUse.Usual),
            Gender = own.Gender ?? onPds?.Gender ?? Gender.Unknown,
            BirthDate = own.BirthDate ?? onPds?.BirthDate,
            Addresses = own.Address is { } address ? [address] : [.. onPds?.Addresses.Where(IsShared) ?? []],
            Telecoms = own.Telecoms.Count > 0 ? own.Telecoms : onPds?.Telecoms ?? [],
            Contacts = onPds?.EmergencyContacts ?? [],
            Language = onPds?.Language,
            InterpreterRequired = onPds?.InterpreterRequired,
        };
    }

    private static bool IsShared(AddressRow address) => address.Use is AddressUse.Home or AddressUse.Temp;
}

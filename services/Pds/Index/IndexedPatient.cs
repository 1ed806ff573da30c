namespace SpineSandbox.Pds.Index;

/// <summary>The place of one NHS number in the index: it stays while versions come and go.</summary>
internal sealed class IndexedPatient(PatientRecord record)
{
    private volatile PatientRecord _record = record;

    /// <summary>The latest version.</summary>
    public PatientRecord Record
    {
        get => _record;
        set => _record = value;
    }
}

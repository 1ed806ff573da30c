using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Permissions;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.PatientFacing;

/// <summary>A call from a patient, or from who acts for them, that may be answered.</summary>
/// <param name="Store">The generation of the store that the call works on to its end.</param>
internal sealed record PatientCall(
    StoreGeneration<RecordContext, PracticeDirectory> Store, Practice Practice, PracticePatient Patient, OnlineAccess Access)
{
    private string Row => Access.RowFor(Patient.NhsNumber.Value);

    /// <summary>The same as a call of direct care, whose parts answer it: there is one clinical model.</summary>
    /// <param name="suffix">What the interaction ID ends in.</param>
    public ConsumerCall As(string suffix) => new(
        Store, Practice, GpConnectInteractions.Find(InteractionId.Parse(GpConnectInteractions.Prefix + suffix))!, new JsonObject());

    /// <exception cref="GpConnectProvider.Errors.GpConnectException">The number is none, or somebody else's.</exception>
    public void EnsureIsPatient(string text)
    {
        var asked = NhsNumber.TryParse(text, out var number) ? number : throw PatientFacingRefusals.BadNhsNumber(text);
        if (asked != Patient.NhsNumber)
        {
            throw PatientFacingRefusals.OtherPatient(asked, Patient.NhsNumber);
        }
    }

    public void EnsureRecord()
    {
        if (Access is { Current: RecordLevel.None, Historical: RecordLevel.None })
        {
            throw PatientFacingRefusals.NotAllowed("the medical record", "none", Row);
        }
    }

    public void EnsurePrescriptions(ActionLevel wanted) => Ensure("prescriptions", Access.Prescriptions, wanted);

    public void EnsureAppointments(ActionLevel wanted) => Ensure("appointments", Access.Appointments, wanted);

    private void Ensure(string permission, ActionLevel given, ActionLevel wanted)
    {
        if (given < wanted)
        {
            throw PatientFacingRefusals.NotAllowed(permission, given.ToString().ToLowerInvariant(), Row);
        }
    }
}

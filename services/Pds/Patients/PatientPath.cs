using System.Diagnostics;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Patients;

/// <summary>From the NHS number in a path to the record that it means.</summary>
internal static class PatientPath
{
    /// <exception cref="PdsException">The text is no NHS number.</exception>
    public static NhsNumber Parse(string text) =>
        NhsNumber.TryParse(text, out var number) ? number : throw new PdsException(PdsErrors.InvalidResourceId(text));

    /// <summary>The patient, or the one into whom the number was merged.</summary>
    /// <exception cref="PdsException">There is none, or the record was marked invalid.</exception>
    public static PatientRecord Find(PatientIndex index, NhsNumber number)
    {
        if (Activity.Current is { IsAllDataRequested: true } span)
        {
            span.SetTag("nhs.number", number.Value);
        }

        return index.FindSurvivor(number) switch
        {
            null => throw new PdsException(PdsErrors.NotFound(number)),
            { Invalidated: true } => throw new PdsException(PdsErrors.Invalidated(number)),
            var record => record,
        };
    }
}

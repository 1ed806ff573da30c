namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>Types of registration by their codes on the wire.</summary>
internal static class RegistrationCodes
{
    public static string Of(RegistrationType type) => type switch
    {
        RegistrationType.Regular => "R",
        RegistrationType.Emergency => "E",
        RegistrationType.ImmediatelyNecessary => "IN",
        RegistrationType.Temporary => "T",
        RegistrationType.Private => "P",
        RegistrationType.Synthetic => "S",
        _ => "O",
    };
}

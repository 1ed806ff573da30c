namespace SpineSandbox.Pds.Codes;

/// <summary>The code systems of the PDS patient resource, read from <c>codes.txt</c>.</summary>
internal static class CodeSystems
{
    private const string UkCore = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";
    private const string Resource = "codes.txt";

    private static readonly Dictionary<string, CodeSystem> ByUrl = Read();

    public static CodeSystem AddressKeyType { get; } = ByUrl[UkCore + "AddressKeyType"];

    public static CodeSystem DeathNotificationStatus { get; } = ByUrl[UkCore + "DeathNotificationStatus"];

    public static CodeSystem HumanLanguage { get; } = ByUrl[UkCore + "HumanLanguage"];

    public static CodeSystem NhsNumberVerificationStatus { get; } = ByUrl[UkCore + "NHSNumberVerificationStatus"];

    public static CodeSystem OtherContactSystem { get; } = ByUrl[UkCore + "OtherContactSystem"];

    public static CodeSystem PreferredContactMethod { get; } = ByUrl[UkCore + "PreferredContactMethod"];

    public static CodeSystem PreferredWrittenCommunicationFormat { get; } = ByUrl[UkCore + "PreferredWrittenCommunicationFormat"];

    public static CodeSystem RemovalReason { get; } = ByUrl["https://fhir.nhs.uk/CodeSystem/PDS-RemovalReasonExitCode"];

    private static Dictionary<string, CodeSystem> Read()
    {
        using var stream = typeof(CodeSystems).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var systems = new Dictionary<string, Dictionary<string, string>>();
        var current = new Dictionary<string, string>();

        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("codesystem ", StringComparison.Ordinal))
            {
                systems[line["codesystem ".Length..]] = current = [];
            }
            else if (line.Split(" | ", 2) is [var code, var display])
            {
                current[code.Trim()] = display;
            }
        }

        return systems.ToDictionary(system => system.Key, system => new CodeSystem(system.Key, system.Value));
    }
}

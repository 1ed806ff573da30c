using System.Text.Json.Nodes;

namespace SpineSandbox.Spine.Itk3.Header;

/// <summary>One row of the ITK3 message events: what a message is about.</summary>
public sealed record MessageEvent(string Code, string Display)
{
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/ITK-MessageEvent-2";

    public static readonly MessageEvent DischargeLetter = new("ITK003D", "ITK eDischarge");
    public static readonly MessageEvent MentalHealthDischarge = new("ITK004D", "ITK Mental Health eDischarge");
    public static readonly MessageEvent EmergencyCareDischarge = new("ITK005D", "ITK Emergency Care eDischarge");
    public static readonly MessageEvent OutpatientLetter = new("ITK006D", "ITK Outpatient Letter");
    public static readonly MessageEvent SendDocument = new("ITK007C", "ITK GP Connect Send Document");
    public static readonly MessageEvent Response = new("ITK008M", "ITK Response");
    public static readonly MessageEvent Immunization = new("ITK009D", "ITK Digital Medicine Immunization Document");
    public static readonly MessageEvent EmergencySupply = new("ITK010D", "ITK Digital Medicine Emergency Supply Document");
    public static readonly MessageEvent EventsManagement = new("ITK011M", "ITK Events Management Service");
    public static readonly MessageEvent NationalPathology = new("ITK012M", "ITK National Pathology");
    public static readonly MessageEvent MinorIllness = new("ITK013D", "ITK Digital Medicine Minor Illness Document");
    public static readonly MessageEvent UpdateRecord = new("ITK014M", "ITK Update Record");

    public static IReadOnlyList<MessageEvent> All { get; } =
    [
        DischargeLetter, MentalHealthDischarge, EmergencyCareDischarge, OutpatientLetter, SendDocument, Response,
        Immunization, EmergencySupply, EventsManagement, NationalPathology, MinorIllness, UpdateRecord,
    ];

    internal JsonObject ToCoding() => new() { ["system"] = System, ["code"] = Code, ["display"] = Display };
}

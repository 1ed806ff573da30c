using System.Text.Json.Nodes;

namespace SpineSandbox.Spine.Itk3.Header;

/// <summary>Whether the recipient is asked to act. GP systems treat every message as for action.</summary>
public sealed record RecipientType(string Code, string Display)
{
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/ITK-RecipientType-1";

    public static readonly RecipientType ForAction = new("FA", "For Action");
    public static readonly RecipientType ForInformation = new("FI", "For Information");

    public static RecipientType? Find(string? code) => code switch
    {
        "FA" => ForAction,
        "FI" => ForInformation,
        _ => null,
    };

    internal JsonObject ToCoding() => new() { ["system"] = System, ["code"] = Code, ["display"] = Display };
}

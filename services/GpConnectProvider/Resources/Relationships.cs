using System.Collections.Frozen;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>What a contact is to the patient: the codes of PersonRelationshipType, in words.</summary>
internal static class Relationships
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["01"] = "Spouse",
        ["02"] = "Partner",
        ["03"] = "Parent",
        ["05"] = "Guardian",
        ["06"] = "Foster parent",
        ["09"] = "Child",
        ["12"] = "Mother",
        ["13"] = "Father",
        ["14"] = "Sister",
        ["15"] = "Brother",
        ["16"] = "Relative",
        ["20"] = "Carer",
        ["21"] = "Self",
        ["22"] = "Wife",
        ["23"] = "Husband",
        ["98"] = "Not Known",
        ["99"] = "Not specified",
    }.ToFrozenDictionary();

    public static string NameOf(string code) => Names.GetValueOrDefault(code, "Not specified");
}

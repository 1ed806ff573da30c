using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>A coded term: SNOMED CT with the description that was chosen, Read v2 where the entry was made in it, and the words behind a degraded code.</summary>
internal static class CodedTerm
{
    /// <summary>The description extension's host, which differs by resource: that of NHS Digital, or of Care Connect.</summary>
    public static readonly string DescriptionOfNhsDigital = Stu3.Profile("Extension-coding-sctdescid");

    public static readonly string DescriptionOfCareConnect = Stu3.CareConnectProfile("Extension-coding-sctdescid");

    private const string ReadV2 = "http://read.info/readv2";

    public static JsonObject Of(CodeRow code, string descriptionUrl) => new JsonObject()
        .Append("coding", Snomed(code, descriptionUrl))
        .Append("coding", code.ReadV2 is { } read ? Stu3.Coding(ReadV2, read, code.Term) : null)
        .Set("text", code.Text);

    private static JsonObject Snomed(CodeRow code, string descriptionUrl)
    {
        var coding = Stu3.Coding(Stu3.Snomed, code.Code, code.Term);
        if (code.DescriptionId is { } description)
        {
            coding.Insert(0, "extension", new JsonArray(Stu3.Extension(
                descriptionUrl,
                Stu3.Extension("descriptionId", "valueId", description),
                Stu3.Extension("descriptionDisplay", "valueString", code.Term))));
        }

        return coding;
    }
}

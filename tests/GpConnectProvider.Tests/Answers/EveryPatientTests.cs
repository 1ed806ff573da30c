using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Html;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

public sealed class EveryPatientTests(ProviderFixture provider)
{
    private static readonly string[] Sections = ["SUM", "ENC", "CLI", "PRB", "ALL", "MED", "REF", "OBS", "IMM", "ADM"];

    [Fact]
    public async Task Every_seeded_patient_has_every_section_as_a_valid_Bundle_or_a_valid_refusal()
    {
        var validator = new FhirValidator(FhirVersion.Dstu2);
        var given = 0;

        foreach (var record in provider.HostedRecords())
        {
            foreach (var section in Sections)
            {
                var answer = await provider.SendAsync(Of(record, section));

                Assert.Empty(validator.Validate(answer.Resource));
                if (answer.Status == HttpStatusCode.OK)
                {
                    FragmentRules.Check(answer.Div);
                    given++;
                }
                else
                {
                    Assert.Contains(answer.Code, new[] { "PATIENT_NOT_FOUND", "NO_PATIENT_CONSENT", "ACCESS DENIED", "NON_AUTHORITATIVE" });
                }
            }
        }

        Assert.True(given > 100);
    }

    [Theory]
    [InlineData("ENC", "enc-tab")]
    [InlineData("CLI", "cli-tab")]
    [InlineData("PRB", "prb-tab-act", "prb-tab-majinact", "prb-tab-othinact")]
    [InlineData("ALL", "all-tab-curr", "all-tab-hist")]
    [InlineData("MED", "med-tab-acu-med", "med-tab-curr-rep", "med-tab-dis-rep", "med-tab-all-sum", "med-tab-all-iss")]
    [InlineData("REF", "ref-tab")]
    [InlineData("OBS", "obs-tab")]
    [InlineData("IMM", "imm-tab")]
    [InlineData("ADM", "adm-tab")]
    [InlineData("SUM", "cli-tab", "enc-tab", "prb-tab-act", "prb-tab-majinact", "all-tab-curr", "med-tab-acu-med", "med-tab-curr-rep")]
    public async Task The_plain_patient_has_something_in_every_table(string section, params string[] tables)
    {
        var page = (await provider.SendAsync(Call.Section(section))).Succeeds().Page;

        Assert.Equal(tables, page.QuerySelectorAll("table").Select(table => table.Id));
        Assert.All(page.QuerySelectorAll("tbody"), body => Assert.NotEmpty(body.Children));
    }

    private static Call Of(ClinicalRecordRow record, string section) => new()
    {
        Practice = record.Practice.Value,
        NhsNumber = record.NhsNumber.Value,
        Body = Parameters.Of(record.NhsNumber.Value, section).ToBytes(),
    };
}

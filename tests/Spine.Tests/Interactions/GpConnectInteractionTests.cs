using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Spine.Tests.Interactions;

public sealed class GpConnectInteractionTests
{
    [Fact]
    public void Knows_each_published_ID_once() =>
        Assert.Equal(GpConnectInteractions.All.Count, GpConnectInteractions.All.Select(row => row.Id).Distinct().Count());

    [Fact]
    public void Has_no_suffix_in_Access_Record_HTML_and_minus_one_elsewhere() =>
        Assert.All(
            GpConnectInteractions.All,
            row => Assert.Equal(row.Product != GpConnectProduct.AccessRecordHtml, row.Id.Value.EndsWith("-1", StringComparison.Ordinal)));

    [Fact]
    public void Finds_verb_and_path_by_ID()
    {
        var row = GpConnectInteractions.Find(GpConnectInteractions.GetCareRecord);

        Assert.Equal(("POST", "/Patient/$gpc.getcarerecord"), (row!.Verb, row.Path));
        Assert.Null(GpConnectInteractions.Find(InteractionId.Parse("urn:nhs:names:services:gpconnect:fhir:rest:create:order-1")));
    }
}

using SpineSandbox.Sds.Endpoints;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sds.Tests.Endpoints;

/// <summary>Which messages Spine forwards, and is therefore the address of.</summary>
public sealed class IntermediaryTests
{
    private const string Reliable = "urn:nhs:names:services:tms:ReliableIntermediary";
    private const string Express = "urn:nhs:names:services:tms:ExpressIntermediary";

    [Theory]
    [InlineData("COPC_IN000001UK01", Reliable)]
    [InlineData("PRSC_IN080000UK07", Reliable)]
    [InlineData("RCMR_IN010000UK05", Reliable)]
    [InlineData("MCCI_IN010000UK13", Reliable)]
    [InlineData("PRSC_IN080000UK03", Express)]
    [InlineData("PRSC_IN040000UK03", Express)]
    public void A_listed_message_goes_through_Spine_for_each_service_that_is_listed(string message, string through)
    {
        foreach (var service in new[] { "cc", "ebs", "ebsepr", "ebsnpr", "gp2gp", "pat", "itk", "dis", "ed", "op", "caf", "adm", "ooh", "am", "mh", "nd", "dir" })
        {
            Assert.Equal(through, Intermediaries.For(InteractionId.Parse($"urn:nhs:names:services:{service}:{message}"))?.Value);
        }
    }

    [Theory]
    [InlineData("urn:nhs:names:services:gp2gp:RCMR_IN999999UK99")]
    [InlineData("urn:nhs:names:services:pdsquery:COPC_IN000001UK01")]
    [InlineData("urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1")]
    public void Every_other_goes_straight_to_its_receiver(string interaction)
    {
        Assert.Null(Intermediaries.For(InteractionId.Parse(interaction)));
    }
}

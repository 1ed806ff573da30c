using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Tests.Itk3;

public sealed class AcknowledgementTests
{
    public static TheoryData<string> Codes => new(ResponseCodes.All.Select(row => row.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_makes_an_acknowledgement_that_keeps_the_profiles(string code)
    {
        var bundle = Of(ResponseCodes.Find(code)!).ToMessage().ToBundle();

        Assert.Empty(new FhirValidator(FhirVersion.Stu3).Validate(bundle));
        Assert.Empty(new ProfileChecker(FhirVersion.Stu3).Check(bundle, ItkProfiles.MessageBundle));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Displays_are_those_of_the_published_code_system(string code) =>
        Assert.Contains($"  {code} | {ResponseCodes.Find(code)!.Display}", PublishedTables.CodeSystems);

    [Theory]
    [InlineData("20013", "ok", "information", "informational")]
    [InlineData("30001", "ok", "information", "informational")]
    [InlineData("30004", "ok", "information", "informational")]
    [InlineData("10001", "fatal-error", "fatal", "processing")]
    [InlineData("10009", "fatal-error", "fatal", "processing")]
    [InlineData("20002", "fatal-error", "fatal", "not-found")]
    [InlineData("20004", "fatal-error", "fatal", "security")]
    [InlineData("20006", "fatal-error", "fatal", "invalid")]
    [InlineData("20007", "fatal-error", "fatal", "duplicate")]
    [InlineData("20009", "fatal-error", "fatal", "invalid")]
    [InlineData("20014", "fatal-error", "fatal", "processing")]
    [InlineData("30002", "fatal-error", "fatal", "not-found")]
    [InlineData("30003", "fatal-error", "fatal", "business-rule")]
    public void A_code_decides_response_code_severity_and_issue_code(string code, string header, string severity, string issueCode)
    {
        var row = ResponseCodes.Find(code)!;

        Assert.Equal((header, severity, issueCode), (row.Header, row.Severity, row.IssueCode));
    }

    [Fact]
    public void The_sender_of_the_original_reads_what_it_answers_to()
    {
        var sent = Of(ResponseCodes.PatientKnown);

        var read = ReceivedAcknowledgement.Read(ReceivedBundle.Parse(ItkWire.ToXml(sent.ToMessage().ToBundle())))!;

        Assert.Equal((sent.ResponseTo, "enc-77", "30001", true, true), (read.ResponseTo, read.SenderReference, read.Code, read.IsPositive, read.IsBusiness));
    }

    [Fact]
    public void Nobody_is_asked_to_acknowledge_an_acknowledgement()
    {
        var handling = ReceivedBundle.Parse(ItkWire.ToXml(Of(ResponseCodes.Success).ToMessage().ToBundle())).Handling;

        Assert.Equal((false, false), (handling.Infrastructure!.Value, handling.Business!.Value));
    }

    [Fact]
    public void A_message_that_is_none_is_no_acknowledgement() =>
        Assert.Null(ReceivedAcknowledgement.Read(ReceivedBundle.Parse(ItkWire.ToXml(Samples.Message(Spine.Itk3.Products.MessagingProducts.SendDocument).ToBundle()))));

    private static Acknowledgement Of(ResponseCode code) => new()
    {
        Id = Guid.NewGuid(),
        Code = code,
        ResponseTo = "0c1d2a0e-6f53-4a3c-9a85-0b7f3bb1c1aa",
        SenderReference = "enc-77",
        Sender = OdsCode.Parse("A83001"),
        SourceMailbox = MailboxId.Parse("A83001GP1"),
        Timestamp = Samples.Now,
        Diagnostics = code.IsPositive ? null : "Bundle.entry[0]: some rule",
    };
}

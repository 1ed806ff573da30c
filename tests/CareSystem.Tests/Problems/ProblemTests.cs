using System.Reflection;
using SpineSandbox.CareSystem.Tests.Surroundings;
using SpineSandbox.Pages.Problems;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.CareSystem.Tests.Problems;

public sealed class ProblemTests
{
    // What a consumer of Access Record HTML cannot meet: codes of bookings, documents, migrations and registrations.
    private static readonly SpineErrorCode[] NotOfRecords =
    [
        SpineErrorCodes.InvalidIdentifierValue, SpineErrorCodes.InvalidPatientDemographics, SpineErrorCodes.ConflictingValues, SpineErrorCodes.InvalidOdsCode,
        SpineErrorCodes.OrganisationNotFound, SpineErrorCodes.PractitionerNotFound, SpineErrorCodes.NoRecordFound, SpineErrorCodes.DuplicateRejected,
        SpineErrorCodes.FhirConstraintViolation, SpineErrorCodes.ReferenceNotFound, SpineErrorCodes.NotAuthorised,
    ];

    public static TheoryData<string> CodesOfProviders =>
        [.. All().Except(NotOfRecords).Select(error => error.Code)];

    [Theory]
    [MemberData(nameof(CodesOfProviders))]
    public void Every_code_of_a_provider_has_words_of_its_own(string code)
    {
        var problem = Problem.Of(Recorded.RefusedByProvider(All().First(error => error.Code == code)))!;

        Assert.NotEqual("The record did not come", problem.Words.Headline);
        Assert.Equal(("Practice system", code), (problem.SaidBy, problem.Code));
    }

    [Theory]
    [InlineData(403, "ASID_CHECK_FAILED_MESSAGESENDER_200000198020", "This system is not allowed to ask")]
    [InlineData(403, "PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_200000098001", "The practice's system is not registered for this")]
    [InlineData(403, "FOT_CHECK_FAILED_MESSAGESENDER_200000198024_MESSAGERECEIVER_200000098001", "There is no data sharing agreement with this practice")]
    [InlineData(400, "ENDPOINT_http://a_CPAID_S1_VARIES_FROM_TARGETURL_http://b", "The address does not belong to the practice's system")]
    [InlineData(415, "Unsupported_Media_Type", "SSP does not accept this kind of content")]
    [InlineData(502, "ERROR_COMMUNICATING_TO_ENDPOINT_URL_http://b", "The practice's system cannot be reached")]
    public void Refusals_of_SSP_are_told_from_those_of_a_provider(int status, string text, string headline)
    {
        var problem = Problem.Of(Recorded.RefusedBySsp(status, text))!;

        Assert.Equal((headline, "SSP", (int?)status, text), (problem.Words.Headline, problem.SaidBy, problem.Status, problem.Detail));
    }

    [Theory]
    [InlineData("1b", "There is no practice to ask")]
    [InlineData("2b", "The patient's practice cannot be reached")]
    [InlineData("2d", "The patient's practice has no accredited system")]
    public void A_rule_that_ends_the_journey_is_explained(string lastStep, string headline)
    {
        var problem = Problem.Of(Recorded.EndedAfter(lastStep, "because"))!;

        Assert.Equal((headline, null, "because"), (problem.Words.Headline, problem.SaidBy, problem.Detail));
    }

    [Fact]
    public void Who_does_not_answer_is_named() =>
        Assert.Equal("No usable answer came from PDS", Problem.Of(Recorded.Silence("pds"))!.Words.Headline);

    [Fact]
    public void A_code_that_nobody_foresaw_is_shown_with_the_answers_own_words()
    {
        var problem = Problem.Of(Recorded.RefusedByProvider(new SpineErrorCode(418, "processing", "TEAPOT", "short and stout")))!;

        Assert.Equal(("The record did not come", "TEAPOT", "short and stout"), (problem.Words.Headline, problem.Code, problem.Detail));
    }

    [Fact]
    public void A_record_that_came_is_no_problem() => Assert.Null(Problem.Of(Recorded.Completed()));

    [Fact]
    public async Task The_page_shows_what_it_means_what_to_do_and_the_code_behind()
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.RefusedByProvider(SpineErrorCodes.NoPatientConsent));

        var page = await clinic.SeeRecordAsync();

        var notice = page.QuerySelector(".problem")!;
        Assert.Equal("The patient does not want this record shared", notice.QuerySelector("h2")!.TextContent);
        Assert.Contains("NO_PATIENT_CONSENT", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(Recorded.TraceId, notice.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("iframe"));
        Assert.Equal(["5a", "5b"], page.QuerySelectorAll(".step__number").Select(step => step.TextContent).TakeLast(2));
    }

    private static IEnumerable<SpineErrorCode> All() =>
        typeof(SpineErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<SpineErrorCode>();
}

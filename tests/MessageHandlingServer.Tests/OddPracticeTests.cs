using Microsoft.AspNetCore.Http;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

/// <summary>A supplier's own system that does not answer as the specification has it: the journey ends and says why.</summary>
public sealed class OddPracticeTests(OddPracticeTests.OddPractice spine) : IClassFixture<OddPracticeTests.OddPractice>
{
    private const string Book = "appointment-book";
    private const string Document = "access-document";
    private const string Amend = "appointment-amend";
    private const string NoResource = "The practice's system answered 200, and not with a FHIR resource in JSON.";

    [Theory]
    [InlineData(Book, "GET /metadata", "[]", JourneyOutcome.Failed, NoResource)]
    [InlineData(Book, "GET /metadata", "\"fine\"", JourneyOutcome.Failed, NoResource)]
    [InlineData(Book, "GET /Patient", """{"entry":[{"resource":{"resourceType":"Patient","id":12}}]}""", JourneyOutcome.Refused, "did not say under which id")]
    [InlineData(Book, "GET /Patient", """{"entry":{"resource":{}}}""", JourneyOutcome.Refused, "did not say under which id")]
    [InlineData(Book, "GET /Slot", "[1]", JourneyOutcome.Failed, NoResource)]
    [InlineData(Book, "GET /Slot", """{"entry":{"resource":{"resourceType":"Slot"}}}""", JourneyOutcome.Refused, "no free slot")]
    [InlineData(Book, "GET /Slot", """{"entry":["Slot",{"resource":["Slot"]},{"resource":{"resourceType":1}}]}""", JourneyOutcome.Refused, "no free slot")]
    [InlineData(Book, "GET /Slot", """{"entry":[{"resource":{"resourceType":"Slot","id":7,"start":"tomorrow","schedule":"mine"}},{"resource":{"resourceType":"Schedule","actor":"somebody"}}]}""", JourneyOutcome.Refused, "The practice booked the appointment and did not say under which id.")]
    [InlineData(Document, "GET /DocumentReference", """{"entry":[{"resource":{"resourceType":"DocumentReference","content":{"attachment":{"url":"x"}}}}]}""", JourneyOutcome.Refused, "cannot be fetched")]
    [InlineData(Document, "GET /DocumentReference", """{"entry":[{"resource":{"resourceType":"DocumentReference","created":5,"content":[{"attachment":{"url":5,"title":{}}}]}}]}""", JourneyOutcome.Refused, "cannot be fetched")]
    [InlineData(Amend, "GET /Appointment", "[]", JourneyOutcome.Failed, NoResource)]
    [InlineData(Amend, "GET /Appointment", """{"id":4,"meta":"new"}""", JourneyOutcome.Completed, null)]
    public async Task What_cannot_be_read_is_not_there(string journey, string asked, string body, JourneyOutcome outcome, string? explanation)
    {
        spine.Says(asked, 200, body);

        await AssertEndsAsync(journey, outcome, explanation);
    }

    [Theory]
    [InlineData(422, """{"issue":{"diagnostics":"odd"}}""", JourneyOutcome.Refused, "answered 422: no reason given")]
    [InlineData(422, """{"issue":[{"details":[{"coding":1}],"diagnostics":7}]}""", JourneyOutcome.Refused, "answered 422: no reason given")]
    [InlineData(422, """{"issue":[{"details":{"coding":[{"code":"INVALID_PARAMETER","display":"Start"}]}}]}""", JourneyOutcome.Refused, "answered 422 INVALID_PARAMETER: Start")]
    [InlineData(500, "[]", JourneyOutcome.Failed, "answered 500: no reason given")]
    [InlineData(500, "<html>", JourneyOutcome.Failed, "answered 500: no reason given")]
    [InlineData(200, "<html>", JourneyOutcome.Failed, NoResource)]
    public async Task An_odd_no_is_a_no(int status, string body, JourneyOutcome outcome, string explanation)
    {
        spine.Says("GET /Slot", status, body);

        await AssertEndsAsync(Book, outcome, explanation);
    }

    private async Task AssertEndsAsync(string journey, JourneyOutcome outcome, string? explanation)
    {
        var result = await spine.RunAsync(new JourneyRequest
        {
            Journey = journey, NhsNumber = ShippedSeed.Role("patient.plain"), Appointment = new AppointmentChoice { Id = "4" }, LookUpAnew = true,
        });

        Assert.True(outcome == result.Outcome, $"{result.Outcome}: {result.Explanation}");
        if (explanation is not null)
        {
            Assert.Contains(explanation, result.Explanation, StringComparison.Ordinal);
        }
    }

    /// <summary>The Spine before a practice's system that says what it was told to.</summary>
    public sealed class OddPractice : SpineFixture
    {
        private RecordedService? _practice;
        private (string Asked, int Status, string Body) _odd;

        /// <param name="asked">Verb and the last part of the path that says which resource.</param>
        public void Says(string asked, int status, string body) => _odd = (asked, status, body);

        protected override async Task<string> StartProviderAsync(string pds)
        {
            _practice = await RecordedService.StartAsync(Answer);

            return _practice.Address;
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (_practice is not null)
            {
                await _practice.DisposeAsync();
            }
        }

        private IResult Answer(string request)
        {
            var parts = request.Split(' ', '/');
            var which = parts.Last(part => part is "metadata" or "Patient" or "Slot" or "DocumentReference" or "Appointment" or "$gpc.registerpatient");

            return $"{parts[0]} /{which}" == _odd.Asked
                ? Results.Text(_odd.Body, "application/fhir+json", statusCode: _odd.Status)
                : Results.Text(which == "Patient" ? """{"entry":[{"resource":{"resourceType":"Patient","id":"1"}}]}""" : "{}", "application/fhir+json");
        }
    }
}

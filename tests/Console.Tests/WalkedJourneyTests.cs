using AngleSharp.Dom;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

/// <summary>Journeys through the real services, on their pages.</summary>
public sealed class WalkedJourneyTests(ServedSandbox served) : IClassFixture<ServedSandbox>
{
    private HttpClient Console => served.Sandbox.Console;

    [Fact]
    public async Task Every_arrow_opens_its_exchange()
    {
        var journey = await RunAsync("patient.plain");

        var arrows = journey.QuerySelectorAll(".sequence__link").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(journey.QuerySelectorAll(".step").Length, arrows.Count);
        foreach (var arrow in arrows)
        {
            var opened = await Console.SeeAsync(arrow);
            Assert.NotEmpty(opened.QuerySelectorAll("#exchange pre"));
            Assert.Single(opened.QuerySelectorAll(".sequence__arrow.is-selected"));
        }
    }

    [Fact]
    public async Task The_record_request_is_opened_with_its_token_decoded_in_both_formats_and_as_a_command()
    {
        var journey = await RunAsync("patient.plain");
        var step = journey.QuerySelectorAll(".step").Single(step => step.QuerySelector(".step__number")!.TextContent == "4a");

        var opened = (await Console.SeeAsync(step.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("#exchange")!;

        Assert.Contains("\"requesting_practitioner\"", opened.QuerySelector("pre[aria-label='Claims of the token']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<Parameters xmlns=\"http://hl7.org/fhir\">", opened.QuerySelector("pre[aria-label='Request body in XML']")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("curl -s -i -X 'POST' 'http", opened.QuerySelector("pre[aria-label=Command]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trainer_goes_through_it_step_by_step_and_back()
    {
        var journey = await RunAsync("patient.plain");

        var first = await Console.SeeAsync(Link(journey, ".trainer a"));
        var second = await Console.SeeAsync(Link(first, ".trainer a[rel=next]"));
        var back = await Console.SeeAsync(Link(second, ".trainer a[rel=prev]"));

        Assert.Equal(["1a"], Steps(first));
        Assert.Equal(["1a", "1b"], Steps(second));
        Assert.Equal(["1a"], Steps(back));
        Assert.Equal(Steps(journey).Count - 2, second.QuerySelectorAll(".sequence__arrow.is-later").Length);
        Assert.Null(first.QuerySelector(".trainer a[rel=prev]"));
    }

    [Fact]
    public async Task A_refusal_of_the_practice_is_explained_with_the_row_that_decided_it()
    {
        var journey = await RunAsync("patient.no-consent");

        var notice = journey.QuerySelectorAll(".problem")[^1];
        Assert.Contains("has not agreed", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains($"clinical-records/Z98001/{ShippedSeed.Role("patient.no-consent")}", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journey_that_is_not_kept_is_said_so()
    {
        using var answer = await Console.GetAsync(new Uri("/journeys/unknown", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("no longer kept", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journey_that_is_followed_live_grows_and_says_when_it_is_done()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var following = await Console.SendFormAsync("/journeys", "journey", ("Form.NhsNumber", ShippedSeed.Role("patient.plain")), ("Form.Live", "true"));
        var page = following.QuerySelector("[data-live-replace]");

        // A fast machine has walked it before its page is there.
        if (page is not null)
        {
            using var answer = await Console.GetAsync(
                new Uri(page.GetAttribute("data-live-replace")!, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Contains("event: done", await answer.Content.ReadAsStringAsync(limit.Token), StringComparison.Ordinal);
            following = await Console.SeeAsync(page.GetAttribute("data-live-done")!);
        }

        Assert.Contains("4d", Steps(following));
    }

    private Task<IDocument> RunAsync(string role) =>
        Console.SendFormAsync("/journeys", "journey", ("Form.NhsNumber", ShippedSeed.Role(role)));

    private static string Link(IDocument page, string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;

    private static IReadOnlyList<string> Steps(IDocument page) => [.. page.QuerySelectorAll(".step__number").Select(step => step.TextContent)];
}

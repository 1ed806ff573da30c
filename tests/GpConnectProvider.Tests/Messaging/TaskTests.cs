using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Structured;
using SpineSandbox.Spine.Itk3.Products;

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>The practice's workflow: what a clinician sees and decides.</summary>
public sealed class TaskTests(MailedProvider mailed) : IClassFixture<MailedProvider>
{
    private static readonly string Practice = ShippedSeed.Role("practice.datacentre.1");

    /// <summary>A new one each time: its ids are not those of the last.</summary>
    private static Mail Update => new() { Product = MessagingProducts.UpdateRecord };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_waits_and_changes_nothing_before_somebody_accepts_it()
    {
        var task = await FiledAsync(Update with { Patient = People.Of("patient.empty-record") });

        Assert.Equal("open", (string?)task["status"]);
        Assert.Contains(task["entries"]!.AsArray(), entry => (string?)entry!["words"] == "Blood pressure 151 / 97 mm[Hg]");
        Assert.DoesNotContain("151", await RecordAsync("OBS", "patient.empty-record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_an_update_on_the_page_files_it_in_the_record()
    {
        var task = await FiledAsync(Update with { Patient = People.Of("patient.child") });

        var page = await DecideAsync(task, "accept");

        Assert.Contains("Filed in the record", page.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("151 / 97", await RecordAsync("OBS", "patient.child"), StringComparison.Ordinal);
        var consultation = await RecordAsync("ENC", "patient.child");
        Assert.Contains("From Fellside Medical Centre (Z98020) by message, recorded by Dr Ruth Hale.", consultation, StringComparison.Ordinal);
        Assert.Contains("Reading raised; came back for a second one.", consultation, StringComparison.Ordinal);
        Assert.Contains("Elevated blood pressure", await RecordAsync("PRB", "patient.child"), StringComparison.Ordinal);
        Assert.Contains("Paracetamol 500mg tablets", await RecordAsync("MED", "patient.child"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_a_document_files_it_where_Access_Document_finds_it()
    {
        var mail = new Mail { Patient = People.Of("patient.child.proxy") };
        var task = await FiledAsync(mail);
        Assert.Empty(await DocumentsAsync("patient.child.proxy"));

        var page = await DecideAsync(task, "accept");

        Assert.Contains("Filed in the record", page.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        var document = Assert.Single(await DocumentsAsync("patient.child.proxy"));
        Assert.Equal(("Consultation report", "Organization/Z98020"), (document.Str("description"), document.Objects("author").Single().Str("reference")));
        var content = (await DocumentCalls.Retrieve(document.Str("id")!).SendAsync(mailed.Provider)).Succeeds().Resource;
        Assert.Equal(mail.Files[0].Content, Convert.FromBase64String(content.Str("content")!));
    }

    [Fact]
    public async Task A_document_under_a_superseded_number_is_filed_in_the_surviving_record()
    {
        var patient = People.Of("patient.superseded.survivor") with { NhsNumber = NhsNumber.Parse(ShippedSeed.Role("patient.superseded")) };

        await DecideAsync(await FiledAsync(new Mail { Patient = patient }), "accept");

        Assert.Single(await DocumentsAsync("patient.superseded.survivor"));
    }

    [Fact]
    public async Task A_rejected_document_does_not_reach_the_record()
    {
        await DecideAsync(await FiledAsync(new Mail { Patient = People.Of("patient.demographics-mismatch") }), "reject");

        Assert.Empty(await DocumentsAsync("patient.demographics-mismatch"));
    }

    [Fact]
    public async Task An_accepted_newer_version_of_a_document_takes_the_place_of_the_older_one()
    {
        var first = new Mail { Patient = People.Of("patient.empty-record") };
        await DecideAsync(await FiledAsync(first), "accept");
        var old = Assert.Single(await DocumentsAsync("patient.empty-record"));

        await DecideAsync(await FiledAsync(first with { Replaces = first.DocumentId, DocumentId = Guid.NewGuid() }), "accept");

        Assert.NotEqual(old.Str("id"), Assert.Single(await DocumentsAsync("patient.empty-record")).Str("id"));
        (await DocumentCalls.Retrieve(old.Str("id")!).SendAsync(mailed.Provider)).Refuses(404, "NO_RECORD_FOUND");
    }

    [Fact]
    public async Task What_was_filed_is_in_the_structured_record_from_the_next_request()
    {
        var call = StructuredCalls.Ask("patient.gp-transfer", StructuredCalls.Everything);
        var before = (await call.SendAsync(mailed.Provider)).Succeeds();

        await DecideAsync(await FiledAsync(Update with { Patient = People.Of("patient.gp-transfer"), DocumentId = Guid.NewGuid() }), "accept");

        var after = (await call.SendAsync(mailed.Provider)).Succeeds();
        StructuredRules.Check(after);
        Assert.Equal(before.List("List of consultations").Items().Count + 1, after.List("List of consultations").Items().Count);
    }

    [Fact]
    public async Task Rejecting_an_update_leaves_the_record_as_it_was()
    {
        var task = await FiledAsync(Update with { Patient = People.Of("patient.superseded.survivor") });

        var page = await DecideAsync(task, "reject", "Not our patient's");

        Assert.Contains("Rejected", page.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not our patient's", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("151 / 97", await RecordAsync("OBS", "patient.superseded.survivor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_made_once()
    {
        var task = await FiledAsync(new Mail());
        await DecideAsync(task, "accept");

        using var again = await mailed.Http.PostAsJsonAsync($"/_sandbox/tasks/{task["id"]}/decision", new { accept = false }, Token);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task The_list_shows_the_subject_the_patient_and_the_state()
    {
        var task = await FiledAsync(new Mail());

        var page = await SeeAsync($"/{Practice}/tasks");

        var row = page.QuerySelectorAll<IHtmlAnchorElement>("td a").Single(link => link.PathName == $"/{Practice}/tasks/{task["id"]}").Closest("tr")!;
        Assert.Contains("Consultation report for somebody", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(People.Plain.Family, row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Open", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_saved_under_a_name_that_the_sender_did_not_choose_and_never_run()
    {
        var task = await FiledAsync(new Mail());

        using var answer = await mailed.Http.GetAsync(new Uri($"/{Practice}/tasks/{task["id"]}/attachments/1", UriKind.Relative), Token);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"task-{task["id"]}-1.pdf", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_practice_sees_its_own_tasks_alone()
    {
        var task = await FiledAsync(new Mail());

        using var elsewhere = await mailed.Http.GetAsync(new Uri($"/{ShippedSeed.Role("practice.datacentre.2")}/tasks/{task["id"]}", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task A_form_of_somebody_else_decides_nothing()
    {
        var task = await FiledAsync(new Mail());
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("decision", "accept")]);

        using var answer = await mailed.Http.PostAsync(new Uri($"/{Practice}/tasks/{task["id"]}", UriKind.Relative), forged, Token);

        Assert.Equal((HttpStatusCode.Found, $"/{Practice}/tasks/{task["id"]}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal("open", (string?)(await mailed.Http.GetFromJsonAsync<JsonNode>($"/_sandbox/tasks/{task["id"]}", Token))!["status"]);
    }

    [Fact]
    public async Task A_newer_version_archives_the_task_of_the_older_one()
    {
        var first = new Mail();
        var old = await FiledAsync(first);

        var next = await mailed.DeliverAsync(new Mail { Replaces = first.DocumentId });

        Assert.Equal(["20013", "30001"], next.Codes);
        Assert.Equal("replaced", (string?)(await mailed.Http.GetFromJsonAsync<JsonNode>($"/_sandbox/tasks/{old["id"]}", Token))!["status"]);
    }

    [Fact]
    public async Task A_newer_version_that_cannot_be_processed_voids_both_with_20014()
    {
        var first = new Mail();
        var old = await FiledAsync(first);

        var next = await mailed.DeliverAsync(new Mail
        {
            Replaces = first.DocumentId,
            Spoil = bundle => bundle["entry"]![2]!["resource"]!["entry"]![0]!["resource"]!["status"] = "preliminary",
        });

        Assert.Equal(["20014"], next.Codes);
        Assert.Equal("void", (string?)(await mailed.Http.GetFromJsonAsync<JsonNode>($"/_sandbox/tasks/{old["id"]}", Token))!["status"]);
    }

    [Fact]
    public async Task An_accepted_newer_version_takes_the_place_of_the_older_entries()
    {
        var first = Update with { Patient = People.Of("patient.confidential-items"), DocumentId = Guid.NewGuid() };
        await DecideAsync(await FiledAsync(first), "accept");
        var once = Count(await RecordAsync("OBS", "patient.confidential-items"));

        await DecideAsync(await FiledAsync(first with { Replaces = first.DocumentId, DocumentId = Guid.NewGuid() }), "accept");

        Assert.Equal((1, 1), (once, Count(await RecordAsync("OBS", "patient.confidential-items"))));
    }

    private static int Count(string text) => text.Split("151 / 97").Length - 1;

    private async Task<JsonNode> FiledAsync(Mail mail)
    {
        var delivered = await mailed.DeliverAsync(mail with { Id = Guid.NewGuid(), DocumentId = mail.DocumentId });

        return await mailed.TaskOfAsync(delivered) ?? throw new InvalidOperationException($"No task: {delivered.Message}");
    }

    private async Task<IReadOnlyList<JsonObject>> DocumentsAsync(string role)
    {
        var patient = (await DocumentCalls.FindPatient(role).SendAsync(mailed.Provider)).Succeeds().Entries.Single().Str("id")!;
        var found = (await DocumentCalls.SearchOf(patient).SendAsync(mailed.Provider)).Succeeds();
        Stu3Rules.Check(found.Resource);

        return [.. found.Of("DocumentReference")];
    }

    private async Task<string> RecordAsync(string section, string role) =>
        (await Call.Section(section, role).SendAsync(mailed.Provider)).Succeeds().Div;

    private async Task<IDocument> SeeAsync(string path)
    {
        var html = await mailed.Http.GetStringAsync(new Uri(path, UriKind.Relative), Token);

        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html).Address($"http://localhost{path}"), Token);
    }

    // As a browser without JavaScript sends it.
    private async Task<IDocument> DecideAsync(JsonNode task, string decision, string note = "")
    {
        var path = $"/{task["practice"]}/tasks/{task["id"]}";
        var form = (await SeeAsync(path)).QuerySelector<IHtmlFormElement>("form[method=post]")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Append(KeyValuePair.Create("by", form.QuerySelector("option")!.GetAttribute("value")!))
            .Append(KeyValuePair.Create("decision", decision))
            .Select(field => field.Key == "note" ? KeyValuePair.Create("note", note) : field);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await mailed.Http.PostAsync(new Uri(path, UriKind.Relative), content, Token);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);

        return await SeeAsync(answer.Headers.Location!.OriginalString);
    }
}

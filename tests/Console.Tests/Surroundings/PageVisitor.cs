using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpineSandbox.Console.Tests.Surroundings;

/// <summary>Reads and fills in the console's pages as a browser without JavaScript would.</summary>
internal static class PageVisitor
{
    /// <summary>The page at a path, whatever its status.</summary>
    public static async Task<IDocument> SeeAsync(this HttpClient console, string path)
    {
        using var answer = await console.GetAsync(new Uri(path, UriKind.Relative));

        return await ReadAsync(answer);
    }

    /// <summary>Fills in and sends one of the page's forms that post.</summary>
    /// <param name="name">The form's name; null where there is only one.</param>
    /// <param name="filled">What is typed over what stands there.</param>
    public static async Task<IDocument> SendFormAsync(
        this HttpClient console, string path, string? name, params (string Field, string Value)[] filled)
    {
        var form = (await console.SeeAsync(path)).QuerySelectorAll<IHtmlFormElement>("form[method=post]")
            .Single(form => name is null || form.QuerySelector<IHtmlInputElement>("input[name=_handler]")?.Value == name);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type != "file").Select(input => (input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => (select.Name!, Chosen(select))))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)))
            .Concat(filled)
            .GroupBy(field => field.Item1, field => field.Item2)
            .Select(field => KeyValuePair.Create(field.Key, field.Last()));

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await console.PostAsync(new Uri(path, UriKind.Relative), content);

        return await ReadAsync(answer);
    }

    // A list that drops down begins with its first option, in groups or not.
    private static string Chosen(IHtmlSelectElement select)
    {
        var options = select.QuerySelectorAll<IHtmlOptionElement>("option").ToList();

        return (options.Find(option => option.HasAttribute("selected")) ?? options[0]).Value;
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.InRange((int)answer.StatusCode, 200, 410);
        var html = await answer.Content.ReadAsStringAsync();

        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html));
    }
}

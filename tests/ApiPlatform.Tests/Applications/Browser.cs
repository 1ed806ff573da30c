using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SpineSandbox.ApiPlatform.Tests.Applications;

/// <summary>A browser without JavaScript: keeps cookies, follows redirects, fills in forms.</summary>
internal sealed class Browser(string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = true });

    public async Task<IDocument> SeeAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(address + path));

        return await ReadAsync(answer);
    }

    /// <summary>Goes from the app's login link over the login page and back.</summary>
    /// <returns>The page that the user ends at.</returns>
    public async Task<IDocument> LogInAsync(string nhsNumber, string level = "P9", string? actingFor = null)
    {
        var page = await SeeAsync("/login");

        return await SendAsync(page.QuerySelectorAll<IHtmlFormElement>("form").Single(), ("nhsNumber", nhsNumber), ("level", level), ("actingFor", actingFor ?? ""));
    }

    public async Task<IDocument> SendAsync(IHtmlFormElement form, params IEnumerable<(string Field, string Value)> filled)
    {
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is not null).Select(input => (input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? select.Options[0].Value)))
            .Concat(filled)
            .GroupBy(field => field.Item1, field => field.Item2)
            .Select(field => KeyValuePair.Create(field.Key, field.Last()));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri(new Uri(form.Owner!.Url), form.GetAttribute("action")!), content);

        return await ReadAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();

        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(text).Address(answer.RequestMessage!.RequestUri!.OriginalString));
    }
}

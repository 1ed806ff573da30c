namespace SpineSandbox.Pds.Tests.Reading;

public sealed class UnsupportedTests(PdsService pds) : IClassFixture<PdsService>
{
    [Theory]
    [InlineData("/HelloWorld")]
    [InlineData("/metadata")]
    [InlineData("/Patient/9000000009/Observation")]
    public async Task A_path_that_PDS_does_not_serve_is_named_in_the_refusal(string path) =>
        (await pds.Get(path)).IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_REQUEST", $"Unsupported path - '{path}'");

    [Theory]
    [InlineData("PUT", "/Patient/9000000009")]
    [InlineData("DELETE", "/Patient/9000000009")]
    [InlineData("POST", "/Patient/9000000009/RelatedPerson")]
    public async Task A_method_that_a_resource_does_not_have_is_unsupported(string method, string path) =>
        (await pds.Send(new HttpRequestMessage(new HttpMethod(method), PdsService.Base + path)))
            .IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_SERVICE");
}

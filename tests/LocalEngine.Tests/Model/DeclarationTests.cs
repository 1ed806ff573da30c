using SpineSandbox.LocalEngine.Running;

namespace SpineSandbox.LocalEngine.Tests.Model;

public sealed class DeclarationTests
{
    private readonly IDistributedApplicationBuilder _builder = TestAppHost.Create();

    [Fact]
    public void Tells_a_project_where_to_listen()
    {
        AddService("pds", 8710);

        Assert.Equal("http://localhost:8710", _builder.EnvironmentOf("pds")["ASPNETCORE_URLS"]);
    }

    [Fact]
    public void Tells_a_service_the_address_of_what_it_references()
    {
        var pds = AddService("pds", 8710);
        AddService("single-system-mhs", 8770).WithReference(pds).WithReference(pds, "demographics");

        var environment = _builder.EnvironmentOf("single-system-mhs");

        Assert.Equal("http://localhost:8710", environment["services__pds__http__0"]);
        Assert.Equal("http://localhost:8710", environment["PDS_HTTP"]);
        Assert.Equal("http://localhost:8710", environment["services__demographics__http__0"]);
    }

    [Fact]
    public void Resolves_a_reference_to_an_endpoint_that_is_declared_later()
    {
        var pds = _builder.AddProject("pds", "Pds.csproj", launchProfileName: null);
        AddService("sds", 8720).WithReference(pds);
        pds.WithHttpEndpoint(port: 8710, name: "http", isProxied: false);

        Assert.Equal("http://localhost:8710", _builder.EnvironmentOf("sds")["services__pds__http__0"]);
    }

    [Fact]
    public void Points_the_telemetry_of_a_project_at_the_dashboard()
    {
        AddService("pds", 8710);
        var dashboard = new DashboardOptions(
            new Uri("http://localhost:1"), new Uri("http://localhost:2/"), new Uri("http://localhost:3"), "token", "key", "other");

        var environment = _builder.EnvironmentOf("pds", dashboard);

        Assert.Equal("http://localhost:2", environment["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal("x-otlp-api-key=key", environment["OTEL_EXPORTER_OTLP_HEADERS"]);
        Assert.Equal("pds", environment["OTEL_SERVICE_NAME"]);
        Assert.DoesNotContain("OTEL_SERVICE_NAME", _builder.EnvironmentOf("pds").Keys);
    }

    [Fact]
    public void Lists_links_with_their_texts_and_resolves_relative_ones()
    {
        AddService("pds", 8710)
            .WithUrlForEndpoint("http", url =>
            {
                url.Url = "/FHIR/R4";
                url.DisplayText = "Demographics";
            })
            .WithUrl("http://localhost:8710/swagger", "Try it");

        var urls = _builder.Store().Instance("pds").Snapshot.Urls;

        Assert.Equal(["http://localhost:8710/FHIR/R4", "http://localhost:8710/swagger"], urls.Select(url => url.Url));
        Assert.Equal(["Demographics", "Try it"], urls.Select(url => url.DisplayProperties.DisplayName));
    }

    [Fact]
    public void Shows_a_heading_without_a_process_in_its_initial_state()
    {
        var heading = _builder.AddResource(new Heading("topology")).WithInitialState(new CustomResourceSnapshot
        {
            ResourceType = "Topology",
            Properties = [],
            State = KnownResourceStates.Running,
        });
        AddService("mhs", 8770).WithParentRelationship(heading);

        var store = _builder.Store();

        Assert.False(store.Instance("topology").HasProcess);
        Assert.Equal("Topology", store.Instance("topology").Snapshot.ResourceType);
        Assert.Equal(new RelationshipSnapshot("topology", "Parent"), Assert.Single(store.Instance("mhs").Snapshot.Relationships));
    }

    [Fact]
    public void Does_not_start_by_itself_what_waits_for_a_click()
    {
        AddService("pds", 8710);
        AddService("optional", 8711).WithExplicitStart();

        var store = _builder.Store();

        Assert.True(store.Instance("pds").StartsByItself);
        Assert.False(store.Instance("optional").StartsByItself);
    }

    [Fact]
    public void Refuses_an_endpoint_that_needs_a_proxy()
    {
        var project = _builder.AddProject("pds", "Pds.csproj", launchProfileName: null);

        var refusal = Assert.Throws<DistributedApplicationException>(() => project.WithHttpEndpoint(port: 8710));

        Assert.Contains("isProxied: false", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_two_resources_of_one_name()
    {
        AddService("pds", 8710);

        Assert.Throws<DistributedApplicationException>(() => AddService("PDS", 8711));
    }

    private IResourceBuilder<ProjectResource> AddService(string name, int port) =>
        _builder.AddProject(name, $"{name}.csproj", launchProfileName: null)
                .WithHttpEndpoint(port: port, name: "http", isProxied: false);

    private sealed class Heading(string name) : Resource(name);
}

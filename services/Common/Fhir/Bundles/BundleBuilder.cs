using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Builds a Bundle in schema order.</summary>
public sealed class BundleBuilder(FhirVersion version, string type)
{
    private readonly List<JsonObject> links = [];
    private readonly List<JsonObject> entries = [];
    private readonly JsonObject head = new() { ["resourceType"] = "Bundle" };
    private DateTimeOffset? timestamp;
    private JsonObject? identifier;
    private int? total;
    private int matches;

    public BundleBuilder Id(string id)
    {
        head["id"] = id;
        return this;
    }

    public BundleBuilder Meta(JsonObject meta)
    {
        head["meta"] = meta;
        return this;
    }

    /// <summary>Bundle.identifier, which DSTU2 does not have.</summary>
    public BundleBuilder Identifier(string system, string value)
    {
        identifier = new JsonObject { ["system"] = system, ["value"] = value };
        return this;
    }

    /// <summary>Bundle.timestamp, which only R4 has; elsewhere it is left out.</summary>
    public BundleBuilder Timestamp(DateTimeOffset at)
    {
        timestamp = at;
        return this;
    }

    public BundleBuilder Link(string relation, Uri url)
    {
        links.Add(new JsonObject { ["relation"] = relation, ["url"] = url.OriginalString });
        return this;
    }

    /// <summary>Matches over all pages. Left out, a searchset counts its own.</summary>
    public BundleBuilder Total(int count)
    {
        total = count;
        return this;
    }

    /// <summary>Adds a resource; one that already stands in another document is copied.</summary>
    public BundleBuilder Entry(JsonObject resource, string? fullUrl = null, string? searchMode = null, decimal? score = null)
    {
        var entry = new JsonObject().Set("fullUrl", fullUrl);
        entry["resource"] = resource.Parent is null ? resource : resource.DeepClone();
        if (searchMode is not null || score is not null)
        {
            entry["search"] = new JsonObject().Set("mode", searchMode).Set("score", score);
        }

        matches += searchMode is null or "match" ? 1 : 0;
        entries.Add(entry);
        return this;
    }

    /// <summary>Adds an entry as it is: requests and responses of transactions.</summary>
    public BundleBuilder Entry(JsonObject resource, Action<JsonObject> complete)
    {
        Entry(resource);
        complete(entries[^1]);
        return this;
    }

    /// <summary>The Bundle. A searchset without matches has no entry element at all.</summary>
    public JsonObject Build()
    {
        head.Set("identifier", identifier);
        head["type"] = type;
        if (timestamp is { } at && version == FhirVersion.R4)
        {
            head["timestamp"] = at.ToString("yyyy-MM-ddTHH:mm:sszzz");
        }

        if ((total ?? (type == "searchset" ? matches : null)) is { } count)
        {
            head["total"] = count;
        }

        return head
            .Set("link", new JsonArray([.. links]))
            .Set("entry", new JsonArray([.. entries]));
    }
}

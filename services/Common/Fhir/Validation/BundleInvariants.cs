using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>What a Bundle of each type must and must not have (bdl-1 to bdl-12).</summary>
internal static class BundleInvariants
{
    public static void Check(JsonObject bundle, FhirVersion version, IssueLog log)
    {
        var type = bundle.Str("type");
        if (bundle.ContainsKey("total") && type is not ("searchset" or "history"))
        {
            log.Broken("bdl-1", "only a searchset or a history has a total", "total");
        }

        var entries = bundle.Objects("entry").ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            CheckEntry(entries[i], type, version, $"entry[{i}]", log);
        }

        CheckFullUrls(entries, log);
        CheckFirst(bundle, entries, type, version, log);
    }

    private static void CheckEntry(JsonObject entry, string? type, FhirVersion version, string path, IssueLog log)
    {
        if (entry.ContainsKey("search") && type != "searchset")
        {
            log.Broken("bdl-2", "only entries of a searchset have search", $"{path}.search");
        }

        var isRequest = type is "batch" or "transaction" or "history";
        if (entry.ContainsKey("request") != isRequest)
        {
            log.Broken("bdl-3", isRequest ? $"an entry of a {type} needs a request" : "only a batch, transaction or history has requests", $"{path}.request");
        }

        var isResponse = type is "batch-response" or "transaction-response" || (type == "history" && version == FhirVersion.R4);
        if (entry.ContainsKey("response") != isResponse)
        {
            log.Broken("bdl-4", isResponse ? $"an entry of a {type} needs a response" : "only entries of a response have responses", $"{path}.response");
        }

        if (!entry.ContainsKey("resource") && !entry.ContainsKey("request") && !entry.ContainsKey("response"))
        {
            log.Broken("bdl-5", "an entry has a resource, a request or a response", path);
        }

        if (entry.Str("fullUrl")?.Contains("/_history/", StringComparison.Ordinal) == true)
        {
            log.Broken("bdl-8", "a fullUrl names no version", $"{path}.fullUrl");
        }
    }

    private static void CheckFullUrls(List<JsonObject> entries, IssueLog log)
    {
        HashSet<(string, string?)> known = [];
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Str("fullUrl") is { } url && !known.Add((url, entries[i].Obj("resource")?.Obj("meta")?.Str("versionId"))))
            {
                log.Broken("bdl-7", "a fullUrl stands once, or with different versions", $"entry[{i}].fullUrl");
            }
        }
    }

    private static void CheckFirst(JsonObject bundle, List<JsonObject> entries, string? type, FhirVersion version, IssueLog log)
    {
        var first = entries.FirstOrDefault()?.Obj("resource")?.ResourceType();
        if (type == "message" && first != "MessageHeader")
        {
            log.Broken("bdl-12", "a message begins with a MessageHeader", "entry[0]");
        }

        if (type != "document")
        {
            return;
        }

        // DSTU2 has no Bundle.identifier.
        if (version != FhirVersion.Dstu2 && (bundle.Obj("identifier")?.Str("system") is null || bundle.Obj("identifier")?.Str("value") is null))
        {
            log.Broken("bdl-9", "a document has an identifier with system and value", "identifier");
        }

        if (version == FhirVersion.R4 && !bundle.ContainsKey("timestamp"))
        {
            log.Broken("bdl-10", "a document has a timestamp", "timestamp");
        }

        if (first != "Composition")
        {
            log.Broken("bdl-11", "a document begins with a Composition", "entry[0]");
        }
    }
}

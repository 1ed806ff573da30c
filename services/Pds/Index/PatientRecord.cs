using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Index;

/// <summary>One version of a patient in memory: what searches compare, and the bytes that answers are made of.</summary>
internal sealed class PatientRecord
{
    private readonly byte[] _document;
    private readonly byte[]?[] _rendered = new byte[]?[Enum.GetValues<Audience>().Length];

    private PatientRecord(StoredPatient stored, JsonObject document)
    {
        _document = stored.Document;
        NhsNumber = NhsNumber.Parse(stored.NhsNumber);
        Version = stored.Version;
        ETag = $"W/\"{stored.Version}\"";
        SupersededBy = stored.SupersededBy is { } survivor ? NhsNumber.Parse(survivor) : null;
        Invalidated = stored.Invalidated;
        Note = stored.Note;
        Confidentiality = ConfidentialityElement.Of(document);
        Keys = SearchKeys.Of(document);
    }

    public NhsNumber NhsNumber { get; }

    public int Version { get; }

    public string ETag { get; }

    public NhsNumber? SupersededBy { get; }

    public bool Invalidated { get; }

    public string? Note { get; }

    public Confidentiality Confidentiality { get; }

    public SearchKeys Keys { get; }

    /// <summary>Merged away or marked invalid: no search finds it.</summary>
    public bool IsHidden => SupersededBy is not null || Invalidated;

    /// <summary>True where nothing has changed between the record and what the database holds.</summary>
    public bool IsStoredAs(StoredPatient stored) =>
        Version == stored.Version && SupersededBy?.Value == stored.SupersededBy && Invalidated == stored.Invalidated && Note == stored.Note &&
        _document.AsSpan().SequenceEqual(stored.Document);

    public static PatientRecord From(StoredPatient stored) => new(stored, FhirJson.Parse(stored.Document));

    /// <summary>A copy of the stored document, nothing withheld.</summary>
    public JsonObject Document() => FhirJson.Parse(_document);

    /// <summary>The resource as an audience gets it; rendered once for this version.</summary>
    public byte[] Render(Audience audience) =>
        // Two threads may render the same; both results are equal.
        _rendered[(int)audience] ??= FhirJson.ToUtf8(PatientView.For(audience, Document()));
}

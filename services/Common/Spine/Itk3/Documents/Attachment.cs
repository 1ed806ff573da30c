namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>A file inside a document; the first of them is the document itself.</summary>
public sealed record Attachment(string Title, string ContentType, byte[] Content)
{
    public const string Pdf = "application/pdf";
}

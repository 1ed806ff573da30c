using Microsoft.AspNetCore.Http;
using SpineSandbox.CareSystem.Messages.Composing;
using SpineSandbox.Spine.Itk3.Documents;

namespace SpineSandbox.CareSystem.Messages.Pages;

/// <summary>What the page's form sends: the draft and perhaps a file.</summary>
public sealed class MessageForm
{
    public MessageDraft Draft { get; set; } = new();

    public IFormFile? File { get; set; }

    internal async Task<Attachment?> ReadFileAsync(CancellationToken cancellationToken)
    {
        if (File is not { Length: > 0 } file)
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);

        return new Attachment(Path.GetFileName(file.FileName), file.ContentType is { Length: > 0 } type ? type : "application/octet-stream", content.ToArray());
    }
}

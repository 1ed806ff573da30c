using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>A pair of files from IN, read as far as it can be.</summary>
internal sealed record IncomingMessage
{
    public required string DtsId { get; init; }

    public required ControlFile Control { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Null where the data are no document that can be read.</summary>
    public ReceivedBundle? Bundle { get; init; }

    /// <summary>Why there is no bundle.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Null for a workflow that this system does not know.</summary>
    public MessagingProduct? Product =>
        WorkflowId.TryParse(Control.WorkflowId, out var workflow) ? MessagingProducts.Find(workflow) : null;

    /// <summary>Reports and acknowledgements are taken note of, not answered: nobody acknowledges an acknowledgement.</summary>
    public bool IsAnswered => !Control.IsReport && Control.WorkflowId?.EndsWith("_ACK", StringComparison.Ordinal) != true;

    public static async Task<IncomingMessage> ReadAsync(MessageFiles files, CancellationToken cancellationToken)
    {
        var control = ReadControl(files);
        var content = files.DataPath is null ? [] : await File.ReadAllBytesAsync(files.DataPath, cancellationToken);
        var message = new IncomingMessage { DtsId = control.DtsId ?? files.Stem, Control = control, Content = content };

        try
        {
            return control.IsReport ? message : message with { Bundle = ReceivedBundle.Parse(content) };
        }
        catch (FhirFormatException broken)
        {
            return message with { Unreadable = broken.Message };
        }
    }

    // A control file that is none names nobody; what lies beside it is kept all the same.
    private static ControlFile ReadControl(MessageFiles files)
    {
        try
        {
            return files.ReadControl();
        }
        catch (ControlFileException broken)
        {
            return new ControlFile { MessageType = null, Subject = broken.Message };
        }
    }
}

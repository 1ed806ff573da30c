using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Itk3.Responses;

/// <summary>A receiver's answer to a message: one code about the message (infrastructure) or about the patient (business).</summary>
public sealed record Acknowledgement
{
    /// <summary>Stands for the original's ID where that could not be read.</summary>
    public const string UnreadableOriginal = "UNREADABLE-IN-ORIGINAL-MESSAGE";

    private const string Definition = "https://fhir.nhs.uk/STU3/MessageDefinition/ITK-Response-MessageDefinition-1";
    private const string NoLocalExtension = "None";

    /// <summary>UUID of this response's own header.</summary>
    public required Guid Id { get; init; }

    public required ResponseCode Code { get; init; }

    /// <summary>The ID of the original's header.</summary>
    public required string ResponseTo { get; init; }

    /// <summary>As the original had it.</summary>
    public required string SenderReference { get; init; }

    /// <summary>Who answers.</summary>
    public required OdsCode Sender { get; init; }

    /// <summary>The mailbox that the answer comes from.</summary>
    public required MailboxId SourceMailbox { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What was found wrong, for a developer. Never a word that could identify the patient.</summary>
    public string? Diagnostics { get; init; }

    /// <summary>The answer as a message. Nobody acknowledges an acknowledgement: both flags are false.</summary>
    public ItkMessage ToMessage() => new()
    {
        Id = Id,
        BundleId = Guid.NewGuid(),
        Event = MessageEvent.Response,
        Handling = new MessageHandling
        {
            BusAckRequested = false,
            InfAckRequested = false,
            RecipientType = RecipientType.ForAction,
            MessageDefinition = Definition,
            SenderReference = SenderReference,
            LocalExtension = NoLocalExtension,
        },
        Sender = Sender,
        SourceMailbox = SourceMailbox,
        Timestamp = Timestamp,
        Response = new ResponseTo(ResponseTo, Code.Header),
        Outcome = Outcome(),
    };

    private JsonObject Outcome()
    {
        var outcome = OperationOutcomes.Create(
            FhirVersion.Stu3, Code.Severity, Code.IssueCode, new OutcomeCoding(ResponseCode.System, Code.Code, Code.Display), Diagnostics);
        outcome["meta"] = new JsonObject { ["profile"] = new JsonArray(ItkProfiles.ResponseOutcome) };

        return outcome;
    }
}

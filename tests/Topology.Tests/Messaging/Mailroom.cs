using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests.Messaging;

/// <summary>The mailbox folders of a running sandbox, as somebody uses them who drops files by hand.</summary>
internal sealed class Mailroom(RunningSandbox sandbox)
{
    public const string ConsumerClient = "mesh-client-consumers";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The federated practice's mailbox.</summary>
    public static MailboxId Sender { get; } = MailboxId.Parse(ShippedSeed.Role("mailbox.Z98020"));

    public async Task<MailboxFolders> FoldersAsync()
    {
        using var client = sandbox.ClientOf(ConsumerClient);
        var mailboxes = await client.GetFromJsonAsync<JsonArray>("/_sandbox/mailboxes", Token);

        return new MailboxFolders((string)mailboxes!.Single(mailbox => (string?)mailbox!["mailboxId"] == Sender.Value)!["folder"]!);
    }

    /// <summary>The patient of a role, as PDS has them.</summary>
    public async Task<MessagePatient> PatientAsync(string role)
    {
        using var pds = sandbox.ClientOf("pds");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/personal-demographics/FHIR/R4/Patient/{ShippedSeed.Role(role)}");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        using var answer = await pds.SendAsync(request, Token);
        var patient = FhirJson.Parse(await answer.Content.ReadAsByteArrayAsync(Token));
        var name = patient.Objects("name").First();

        return new MessagePatient
        {
            NhsNumber = NhsNumber.Parse(patient.Str("id")!),
            Family = name.Str("family")!,
            Given = [.. name.Strings("given")],
            BirthDate = DateOnly.Parse(patient.Str("birthDate")!, System.Globalization.CultureInfo.InvariantCulture),
            Gender = patient.Str("gender")!,
        };
    }

    /// <summary>Puts a pair into the sender's OUT.</summary>
    /// <param name="to">A mailbox; null for the patient's practice.</param>
    /// <returns>The ID of the message's header.</returns>
    public async Task<Guid> DropAsync(MessagePatient patient, string? to = null)
    {
        var id = Guid.NewGuid();
        var hub = new MessageOrganisation(OdsCode.Parse("Z98020"), "Fellside Medical Centre", null);
        var subject = SubjectLines.ConsultationReport(patient, hub);
        var message = new ItkMessage
        {
            Id = id,
            BundleId = Guid.NewGuid(),
            Event = MessagingProducts.ConsultationSummary.Event,
            Handling = MessagingProducts.ConsultationSummary.Handling("enc-77"),
            Sender = hub.OdsCode,
            SourceMailbox = Sender,
            Timestamp = DateTimeOffset.UtcNow,
            Payload = new SentDocument
            {
                DocumentId = Guid.NewGuid(),
                Version = 1,
                Type = DocumentTypes.ClinicalEncounterReport,
                Title = "Consultation report",
                Subject = subject,
                Patient = patient,
                Author = new MessageAuthor { IdSystem = SdsUserId.System, Id = "555000001013", Family = "Hale", Given = ["Ruth"] },
                Organisation = hub,
                Date = DateTimeOffset.UtcNow,
                Attachments = [new Attachment("Consultation report", Attachment.Pdf, Encoding.ASCII.GetBytes("%PDF-1.4"))],
            }.ToBundle(),
        };
        var control = new ControlFile
        {
            FromDts = Sender.Value,
            ToDts = to ?? GpProviderAddress.Of(patient.NhsNumber, patient.BirthDate, patient.Family).ToString(),
            WorkflowId = MessagingProducts.ConsultationSummary.Workflow.Value,
            LocalId = hub.OdsCode.Value,
            Subject = $"{subject} [{id:N}]",
        };
        await (await FoldersAsync()).DropAsync($"byhand-{id:N}", control, (data, token) => data.WriteAsync(ItkWire.ToXml(message.ToBundle()), token).AsTask(), Token);

        return id;
    }

    /// <summary>Waits for what comes back into the sender's IN: the codes of the acknowledgements, or that of a report.</summary>
    public async Task<string[]> ReturnedAsync(Guid messageId, int count)
    {
        var folders = await FoldersAsync();
        for (var began = TimeProvider.System.GetTimestamp(); ; await Task.Delay(Beat, Token))
        {
            var codes = MessageFiles.In(folders.In).Select(files => CodeOf(files, messageId)).OfType<string>().Order(StringComparer.Ordinal).ToArray();
            if (codes.Length >= count)
            {
                return codes;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"{count} answers were expected in IN; there are {codes.Length}: {string.Join(", ", codes)}");
        }
    }

    private static string? CodeOf(MessageFiles files, Guid messageId)
    {
        var control = files.ReadControl();
        if (control.IsReport)
        {
            return control.Subject?.Contains($"{messageId:N}", StringComparison.Ordinal) == true && control.Status is { IsSuccess: false } status ? status.Code : null;
        }

        var acknowledgement = ReceivedAcknowledgement.Read(ReceivedBundle.Parse(File.ReadAllBytes(files.DataPath!)));

        return acknowledgement?.ResponseTo == $"{messageId}" ? acknowledgement.Code : null;
    }
}

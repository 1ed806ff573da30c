using SpineSandbox.Mesh.Http;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Routing;

/// <summary>
/// From a patient to the mailbox of the practice where they are registered: the checks in the order of their codes. An
/// unreadable date or surname agrees with nobody; a patient for whom PDS names no practice has no mailbox.
/// </summary>
internal sealed class PatientRouting(IServiceScopeFactory scopes)
{
    public async Task<RoutingDecision> DecideAsync(Message message, MailboxBook mailboxes, CancellationToken cancellationToken)
    {
        var address = GpProviderAddress.Find(message.AddressedTo)!;
        if (!NhsNumber.TryParse(address.NhsNumber, out var nhsNumber))
        {
            return RoutingDecision.Failed(ReportReason.InvalidNhsNumber, "the number has no valid check digit");
        }

        TracedPatient? patient;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            patient = await scope.ServiceProvider.GetRequiredService<PdsTrace>().FindAsync(nhsNumber, cancellationToken);
        }
        catch (PdsUnavailableException unavailable)
        {
            return RoutingDecision.Later(unavailable.Message);
        }

        if (patient is null)
        {
            return RoutingDecision.Failed(ReportReason.NhsNumberNotFound, "PDS does not know the number");
        }

        if (address.BirthDate is not { } born || !patient.Is(born, WireText.Read(address.Surname)))
        {
            return RoutingDecision.Failed(ReportReason.NoDemographicsMatch, "date of birth or surname are not those on PDS");
        }

        return patient.Practice is { } practice
            ? ByPractice(practice, WorkflowId.Parse(message.WorkflowId), mailboxes)
            : RoutingDecision.Failed(ReportReason.NoMailboxMatches, "PDS names no registered practice");
    }

    internal static RoutingDecision ByPractice(OdsCode practice, WorkflowId workflow, MailboxBook mailboxes) =>
        mailboxes.ReceiversOf(practice.Value, workflow).Take(2).ToList() switch
        {
            [] => RoutingDecision.Failed(ReportReason.NoMailboxMatches, $"{practice} has no mailbox for {workflow}"),
            [var mailbox] => RoutingDecision.To(mailbox.Id),
            _ => RoutingDecision.Failed(ReportReason.TooManyMailboxMatches, $"{practice} has several mailboxes for {workflow}"),
        };
}

using System.Globalization;
using SpineSandbox.MeshClient.Reports;

namespace SpineSandbox.MeshClient.Sending;

/// <summary>A rule for control files in OUT, and what is reported where one breaks it.</summary>
internal sealed record ControlRule(Func<ControlFile, MailboxId, bool> Breaks, ClientStatus Status)
{
    private static readonly IReadOnlyList<ControlRule> All =
    [
        new((file, own) => !MailboxId.TryParse(file.FromDts, out var from) || from != own, ClientStatus.InvalidFrom),
        new((file, _) => file.ToDts is null, ClientStatus.InvalidTo),
        new((file, _) => !IsNumber(file.Version), ClientStatus.InvalidVersion),
        new((file, _) => file.MessageType is not null && !MessageTypes.Same(file.MessageType, MessageTypes.Data), ClientStatus.InvalidMessageType),
        new((file, _) => file.MessageType is null, ClientStatus.Malformed("MessageType is missing")),
        new((file, _) => file.AddressType is null, ClientStatus.Malformed("AddressType is missing")),
        new((file, _) => file.WorkflowId is null, ClientStatus.Malformed("WorkflowId is missing")),
        new((file, _) => Texts(file).Any(text => text is not null && text.Any(char.IsControl)), ClientStatus.Malformed("a text goes over several lines")),
    ];

    /// <summary>The first rule that a control file breaks, as it is reported; null where it breaks none.</summary>
    public static ClientStatus? Fault(ControlFile file, MailboxId own) => All.FirstOrDefault(rule => rule.Breaks(file, own))?.Status;

    // "1.0", or the version of the document.
    private static bool IsNumber(string? version) =>
        decimal.TryParse(version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string?[] Texts(ControlFile file) =>
        [file.ToDts, file.WorkflowId, file.Subject, file.LocalId, file.PartnerId, file.DataChecksum];
}

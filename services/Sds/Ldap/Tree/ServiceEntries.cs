using System.Globalization;
using System.Runtime.CompilerServices;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>Accredited systems and MHS records as entries below <c>ou=Services</c>. Made once, until the row is replaced.</summary>
internal static class ServiceEntries
{
    // What the schema demands and the sandbox has no use for, as live entries were seen to have it.
    private const string Requestor = "SYSTEM";
    private const string ProductKey = "0";
    private const string ContractTemplate = "14";

    private static readonly ConditionalWeakTable<AccreditedSystem, LdapEntry> Systems = [];
    private static readonly ConditionalWeakTable<MhsRecord, LdapEntry> MhsRecords = [];

    public static LdapEntry Of(AccreditedSystem system) => Systems.GetValue(system, Entry);

    public static LdapEntry Of(MhsRecord record) => MhsRecords.GetValue(record, Entry);

    private static LdapEntry Entry(AccreditedSystem system) => new EntryBuilder(EntryNames.Service(system.Asid.Value), ObjectClasses.NhsAs)
        .With("uniqueIdentifier", system.Asid.Value)
        .With("nhsIDCode", system.OdsCode.Value)
        .With("nhsAsClient", system.Client.Value)
        .With("nhsMHSPartyKey", system.PartyKey.Value)
        .With("nhsMhsManufacturerOrg", system.Manufacturer?.Value)
        .With("nhsProductKey", ProductKey)
        .With("nhsProductName", system.ProductName)
        .With("nhsProductVersion", system.ProductVersion)
        .With("nhsAsSvcIA", system.Interactions.Select(interaction => interaction.Value))
        .With("nhsRequestorURP", Requestor)
        .With("nhsDateRequested", EntryBuilder.Approved)
        .With("nhsApproverURP", Requestor)
        .With("nhsDateApproved", EntryBuilder.Approved)
        .Build();

    private static LdapEntry Entry(MhsRecord record)
    {
        var (serviceName, interactionName) = Split(record.InteractionId);

        return new EntryBuilder(EntryNames.Service(record.Id), ObjectClasses.NhsMhs)
            .With("uniqueIdentifier", record.Id)
            .With("nhsMhsCPAId", record.CpaId)
            .With("nhsIDCode", record.OdsCode.Value)
            .With("nhsMHSPartyKey", record.PartyKey.Value)
            .With("nhsMhsSvcIA", record.InteractionId.Value)
            .With("nhsMHsSN", serviceName)
            .With("nhsMHsIN", interactionName)
            .With("nhsMHSEndPoint", record.Addresses)
            .With("nhsMhsFQDN", record.Fqdn)
            .With("nhsMHSIsAuthenticated", "none")
            .With("nhsMhsManufacturerOrg", record.Manufacturer?.Value)
            .With("nhsProductKey", ProductKey)
            .With("nhsProductName", record.ProductName)
            .With("nhsMHSSyncReplyMode", record.Reliability?.SyncReplyMode)
            .With("nhsMHSRetryInterval", record.Reliability?.RetryInterval)
            .With("nhsMHSRetries", record.Reliability?.Retries?.ToString(CultureInfo.InvariantCulture))
            .With("nhsMHSPersistDuration", record.Reliability?.PersistDuration)
            .With("nhsMHSDuplicateElimination", record.Reliability?.DuplicateElimination)
            .With("nhsMHSAckRequested", record.Reliability?.AckRequested)
            .With("nhsMHSActor", record.Reliability?.Actor)
            .With("nhsEPInteractionType", interactionName.Split(':').Contains("fhir") ? "FHIR" : "HL7")
            .With("nhsContractPropertyTemplateKey", ContractTemplate)
            .With("nhsRequestorURP", Requestor)
            .With("nhsDateRequested", EntryBuilder.Approved)
            .With("nhsApproverURP", Requestor)
            .With("nhsDateApproved", EntryBuilder.Approved)
            .With("nhsDNSApprover", Requestor)
            .With("nhsDateDNSApproved", EntryBuilder.Approved)
            .Build();
    }

    // urn:nhs:names:services:gpconnect:fhir:rest:read:metadata is service urn:nhs:names:services:gpconnect and the rest.
    private static (string Service, string Interaction) Split(InteractionId interaction)
    {
        const int servicePrefixParts = 5;
        var parts = interaction.Value.Split(':');

        return (string.Join(':', parts.Take(servicePrefixParts)), string.Join(':', parts.Skip(servicePrefixParts)));
    }
}

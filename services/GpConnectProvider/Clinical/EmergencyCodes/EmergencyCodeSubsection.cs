using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.EmergencyCodes;

/// <summary>What an emergency clinician must see first. It stands in the summary only and has no section of its own.</summary>
internal static class EmergencyCodeSubsection
{
    public static Subsection<EmergencyCodeRow> All { get; } = new()
    {
        Home = "SUM",
        Title = "Emergency Codes",
        Select = query => query.Record.All<EmergencyCodeRow>(),
        EntryOf = emergency => emergency,
        Table = new("cli-tab", emergency => emergency.Date,
            new("Date", emergency => Cell.Of(emergency.Date)),
            new("Entry", emergency => Cell.Of(emergency.Code.Words())),
            new("Details", emergency => Cell.Of(emergency.Details)),
            new("Location of further information", emergency => Cell.Of(emergency.FurtherInformation))),
    };
}

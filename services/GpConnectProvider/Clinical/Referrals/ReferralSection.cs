using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Referrals;

/// <summary>REF: referrals to somebody outside the practice.</summary>
internal static class ReferralSection
{
    private const string Code = "REF";
    private const string Title = "Referrals";

    public static RecordSection Section { get; } = new(Code, Title, new Subsection<(ReferralRow Referral, string From)>
    {
        Home = Code,
        Title = Title,
        Select = query => query.Record.All<ReferralRow>()
            .Select(referral => (referral, $"{query.Record.AuthorOf(referral)}, {query.Record.Practice.Name}")),
        EntryOf = row => row.Referral,
        Table = new("ref-tab", row => row.Referral.Date,
            new("Date", row => Cell.Of(row.Referral.Date)),
            new("From", row => Cell.Of(row.From)),
            new("To", row => Cell.Of(row.Referral.To)),
            new("Priority", row => Cell.Of(Priority(row.Referral.Priority))),
            new("Details", row => Details(row.Referral))),
    });

    private static Cell Details(ReferralRow referral) => Cell.Of(
        referral.Code.Words(),
        referral.Specialty?.Words(),
        referral.BookingReference is { } reference ? $"e-RS booking reference {reference}" : null,
        referral.Details);

    private static string? Priority(ReferralPriority? priority) =>
        priority == ReferralPriority.TwoWeekWait ? "Two week wait" : priority?.ToString();
}

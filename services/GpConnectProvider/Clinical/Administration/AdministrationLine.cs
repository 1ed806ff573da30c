using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Clinical.Administration;

/// <summary>One line of the office's notes.</summary>
internal sealed record AdministrationLine(RecordItem Entry, string Name, params IReadOnlyList<string?> Details)
{
    public static AdministrationLine Of(AdministrativeItemRow item) => new(item, item.Code.Words(), item.Details);

    public static AdministrationLine Of(DocumentRow document) => new(
        document,
        document.Type.Words(),
        document.Title,
        document.Author is { } author ? $"From {author}" : null,
        document.Details);

    public static AdministrationLine Of(DiaryEntryRow diary) => new(
        diary,
        diary.Code.Words(),
        $"Due {Cell.Format(diary.Due.Day)}",
        diary.Details);
}

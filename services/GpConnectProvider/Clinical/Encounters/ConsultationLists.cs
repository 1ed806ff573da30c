using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;
using SpineSandbox.GpConnectProvider.Clinical.Problems;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Encounters;

/// <summary>What was written in a consultation, as lists of lists: consultation, topics, headings. Nothing empty is sent.</summary>
internal sealed class ConsultationLists(ConsultationContents consultation, ResourceScope scope)
{
    private static readonly (string Code, string Display) Consultation = ("325851000000107", "Consultation");
    private static readonly (string Code, string Display) Topic = ("25851000000105", "Topic (EHR)");
    private static readonly (string Code, string Display) Heading = ("24781000000107", "Category (EHR)");

    private readonly List<JsonObject> _lists = [];

    public static IReadOnlyList<JsonObject> Of(ConsultationContents consultation, ResourceScope scope) =>
        new ConsultationLists(consultation, scope).Write();

    private List<JsonObject> Write()
    {
        var encounter = consultation.Encounter;
        AddList(encounter.Id, Consultation, encounter.Type.Words(), [.. consultation.Topics.Select(WriteTopic).OfType<JsonObject>()]);

        return _lists;
    }

    private JsonObject? WriteTopic(ConsultationTopic topic)
    {
        JsonObject[] items =
        [
            .. topic.Headings.Select(heading => AddList(heading.Id, Heading, heading.Title, [.. scope.LinksTo(heading.Entries)])).OfType<JsonObject>(),
            .. scope.LinksTo(topic.Entries),
        ];

        return AddList(topic.Id, Topic, topic.Title, items, topic.Problem is { } id && scope.Record.Find(id) is { } problem ? scope.LinkTo(problem) : null);
    }

    /// <returns>A reference to the list; null where it would be empty and so is not there.</returns>
    private JsonObject? AddList(string id, (string Code, string Display) kind, string? title, JsonObject[] items, JsonObject? problem = null)
    {
        if (items.Length == 0)
        {
            return null;
        }

        var encounter = consultation.Encounter;
        var list = ListResource.Start();
        list.Insert(1, "id", scope.IdOf(id));
        _lists.Add(list
            .Append("extension", problem is null ? null : Stu3.Extension(ProblemResource.RelatedProblemUrl, Stu3.Extension("target", "valueReference", problem)))
            .Set("title", title)
            .Set("code", Stu3.Concept(Stu3.Snomed, kind.Code, kind.Display))
            .Set("subject", scope.Patient())
            .Set("encounter", Stu3.Reference("Encounter", scope.IdOf(encounter.Id)))
            .Set("date", Stu3.Instant(encounter.Recorded ?? encounter.Date))
            .Set("orderedBy", Stu3.Concept(ListResource.Orders, "system", "Sorted by System"))
            .Set("entry", ListResource.Entries(items)));

        return Stu3.Reference("List", scope.IdOf(id));
    }
}

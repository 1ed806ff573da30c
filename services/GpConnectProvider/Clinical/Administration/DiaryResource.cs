using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.Clinical.Administration;

/// <summary>Something that is still to be done for the patient (CareConnect-GPC-ProcedureRequest-1, as a plan).</summary>
internal static class DiaryResource
{
    public static JsonObject From(DiaryEntryRow diary, ResourceScope scope) => scope
        .Start("ProcedureRequest", "CareConnect-GPC-ProcedureRequest-1", diary)
        .Set("status", "active")
        .Set("intent", "plan")
        .Set("code", CodedTerm.Of(diary.Code, CodedTerm.DescriptionOfCareConnect))
        .Set("subject", scope.Patient())
        .Set("context", scope.Encounter(diary))
        .Set("occurrenceDateTime", diary.Due.ToString())
        .Set("authoredOn", (diary.Recorded ?? diary.Date).ToString())
        .Set("requester", new JsonObject { ["agent"] = scope.Author(diary) })
        .Append("note", Stu3.Note(diary.Details));
}

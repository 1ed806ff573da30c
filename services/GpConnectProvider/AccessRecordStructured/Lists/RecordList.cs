using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;

/// <summary>The heading of a list: its title, and its code.</summary>
internal sealed record RecordList(string Title, string System, string Code, string Display)
{
    public JsonObject ToConcept() => Stu3.Concept(System, Code, Display);
}

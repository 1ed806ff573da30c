using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Tests;

public sealed class JsonPatchTests
{
    [Theory]
    [InlineData("{'a':1}", "[{'op':'add','path':'/b','value':2}]", "{'a':1,'b':2}")]
    [InlineData("{'a':[1,3]}", "[{'op':'add','path':'/a/1','value':2}]", "{'a':[1,2,3]}")]
    [InlineData("{'a':[1]}", "[{'op':'add','path':'/a/-','value':2}]", "{'a':[1,2]}")]
    [InlineData("{'a':1,'b':2}", "[{'op':'remove','path':'/a'}]", "{'b':2}")]
    [InlineData("{'a':[1,2]}", "[{'op':'remove','path':'/a/0'}]", "{'a':[2]}")]
    [InlineData("{'a':{'b':1}}", "[{'op':'replace','path':'/a/b','value':[2]}]", "{'a':{'b':[2]}}")]
    [InlineData("{'a':[1,2]}", "[{'op':'replace','path':'/a/1','value':3}]", "{'a':[1,3]}")]
    [InlineData("{'a':1}", "[{'op':'copy','from':'/a','path':'/b'}]", "{'a':1,'b':1}")]
    [InlineData("{'a':[1,2,3]}", "[{'op':'move','from':'/a/0','path':'/a/2'}]", "{'a':[2,3,1]}")]
    [InlineData("{'a/b':{'~c':1}}", "[{'op':'replace','path':'/a~1b/~0c','value':2}]", "{'a/b':{'~c':2}}")]
    [InlineData("{'a':{'x':1.0,'y':[2]}}", "[{'op':'test','path':'/a','value':{'y':[2],'x':1}}]", "{'a':{'x':1.0,'y':[2]}}")]
    [InlineData("{'a':1}", "[{'op':'replace','path':'','value':{'b':2}}]", "{'b':2}")]
    public void An_operation_does_what_RFC_6902_says(string target, string patch, string result) =>
        Assert.Equal(Documents.Json(result).ToJsonString(), JsonPatch.Apply(Documents.Json(target), Patch(patch)).ToJsonString());

    [Theory]
    [InlineData("[{'op':'add','path':'/b'}]", JsonPatchFault.MalformedOperation)]
    [InlineData("[{'path':'/b'}]", JsonPatchFault.MalformedOperation)]
    [InlineData("[{'op':'add','value':1}]", JsonPatchFault.MalformedOperation)]
    [InlineData("['add']", JsonPatchFault.MalformedOperation)]
    [InlineData("[{'op':'merge','path':'/b','value':1}]", JsonPatchFault.UnknownOperation)]
    [InlineData("[{'op':'add','path':'b','value':1}]", JsonPatchFault.MalformedPath)]
    [InlineData("[{'op':'add','path':'/~2','value':1}]", JsonPatchFault.MalformedPath)]
    [InlineData("[{'op':'remove','path':'/b'}]", JsonPatchFault.MissingTarget)]
    [InlineData("[{'op':'add','path':'/b/c','value':1}]", JsonPatchFault.MissingTarget)]
    [InlineData("[{'op':'add','path':'/list/5','value':1}]", JsonPatchFault.MissingTarget)]
    [InlineData("[{'op':'replace','path':'/list/-','value':1}]", JsonPatchFault.MissingTarget)]
    [InlineData("[{'op':'add','path':'/list/01','value':1}]", JsonPatchFault.InvalidTarget)]
    [InlineData("[{'op':'remove','path':''}]", JsonPatchFault.InvalidTarget)]
    [InlineData("[{'op':'replace','path':'','value':3}]", JsonPatchFault.InvalidTarget)]
    [InlineData("[{'op':'move','from':'/list','path':'/list/0'}]", JsonPatchFault.InvalidTarget)]
    [InlineData("[{'op':'test','path':'/a','value':2}]", JsonPatchFault.TestFailed)]
    public void A_patch_is_refused_with_its_reason(string patch, JsonPatchFault fault) =>
        Assert.Equal(fault, Assert.Throws<JsonPatchException>(() => JsonPatch.Apply(Documents.Json("{'a':1,'list':[1]}"), Patch(patch))).Fault);

    [Fact]
    public void A_failing_patch_changes_nothing_and_names_its_operation()
    {
        var target = Documents.Json("{'a':1}");

        var fault = Assert.Throws<JsonPatchException>(
            () => JsonPatch.Apply(target, Patch("[{'op':'remove','path':'/a'},{'op':'remove','path':'/a'}]")));

        Assert.Equal(1, fault.OperationIndex);
        Assert.Equal("{\"a\":1}", target.ToJsonString());
    }

    [Fact]
    public void What_a_patch_leaves_empty_can_be_taken_away()
    {
        var patched = JsonPatch.Apply(Documents.Json("{'resourceType':'Patient','name':[{'given':['Ann']}]}"), Patch("[{'op':'remove','path':'/name/0/given/0'}]"));
        patched.RemoveEmpty();

        Assert.Equal("{\"resourceType\":\"Patient\"}", patched.ToJsonString());
    }

    private static JsonArray Patch(string text) => Documents.Json($"{{'patches':{text}}}")["patches"]!.AsArray();
}

using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Itk3.Products;

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>Each row of the response codes that a practice's system can give about a message, by a message that earns it.</summary>
public sealed class RuleTests(MailedProvider mailed) : IClassFixture<MailedProvider>
{
    private static readonly Dictionary<string, (string Code, Mail Mail)> Rows = new()
    {
        ["no handling extension"] = ("10001", Header(header => header.Remove("extension"))),
        ["a local extension of another product"] = ("10001", Part(HandlingParts.LocalExtension, part => part["valueString"] = "Nonsense")),
        ["no local extension"] = ("10001", Header(header => Parts(header).Remove(Find(header, HandlingParts.LocalExtension)))),
        ["an infrastructure flag that is no boolean"] = ("10002", Part(HandlingParts.InfAckRequested, part => Replace(part, "valueBoolean", "valueString", "yes"))),
        ["no business flag"] = ("10003", Header(header => Parts(header).Remove(Find(header, HandlingParts.BusAckRequested)))),
        ["another message definition"] = ("10004", Part(HandlingParts.MessageDefinition, part => part["valueReference"]!["reference"] = "https://example.org/MessageDefinition/x")),
        ["a version of the message definition"] = ("10005", Part(HandlingParts.MessageDefinition, part => part["valueReference"]!["reference"] = $"{MessagingProducts.ConsultationSummary.MessageDefinition}|99")),
        ["no sender reference"] = ("10007", Header(header => Parts(header).Remove(Find(header, HandlingParts.SenderReference)))),
        ["a sender reference of 256 characters"] = ("10007", Part(HandlingParts.SenderReference, part => part["valueString"] = new string('x', 256))),
        ["a flag that is false"] = ("10008", Part(HandlingParts.BusAckRequested, part => part["valueBoolean"] = false)),
        ["an unknown recipient type"] = ("10010", Part(HandlingParts.RecipientType, part => part["valueCoding"]!["code"] = "XX")),

        ["a receiver who is a person"] = ("20001", Receiver("Practitioner", new JsonObject { ["identifier"] = new JsonArray(new JsonObject { ["system"] = SdsUserId.System, ["value"] = "555000001001" }) })),
        ["a receiver that is another organisation"] = ("20002", Receiver("Organization", new JsonObject { ["identifier"] = new JsonArray(new JsonObject { ["system"] = OdsCode.System, ["value"] = "Z98002" }) })),
        ["a program as an attachment"] = ("20004", new Mail { Files = [new Attachment("Program", "application/x-msdownload", Encoding.ASCII.GetBytes("MZ"))] }),
        ["a film as an attachment"] = ("20005", new Mail { Files = [new Attachment("Film", "video/mp4", Encoding.ASCII.GetBytes("film"))] }),
        ["an event of another product"] = ("20006", Header(header => header["event"] = new JsonObject { ["system"] = MessageEvent.System, ["code"] = "ITK003D", ["display"] = "ITK eDischarge" })),
        ["a destination"] = ("20006", Header(header => header["destination"] = new JsonArray(new JsonObject { ["endpoint"] = "Z98001OT001" }))),
        ["a source that is another mailbox"] = ("20006", Header(header => header["source"]!["endpoint"] = "X26ABC1")),
        ["a sender with a name in its header"] = ("20006", Resource("Organization", organisation => organisation["name"] = "Fellside Medical Centre")),
        ["an unknown element in the header's bundle"] = ("20006", new Mail { Spoil = bundle => bundle["total"] = 3 }),

        ["a composition that is not final"] = ("20009", Composition(composition => composition["status"] = "preliminary")),
        ["a consultation of another type"] = ("20009", Composition(composition => composition["type"]!["coding"]![0]!["code"] = DocumentTypes.ReferralLetter.Code)),
        ["a section that lists what is not there"] = ("20009", Composition(composition => composition["section"]![0]!["entry"]![0]!["reference"] = $"urn:uuid:{Guid.NewGuid()}")),
        ["a patient without an official name"] = ("20009", Payload("Patient", patient => patient["name"]![0]!["use"] = "old")),
        ["a patient without a verified number"] = ("20009", Payload("Patient", patient => ((JsonObject)patient["identifier"]![0]!).Remove("extension"))),
        ["an NHS number with a wrong check digit"] = ("20009", Payload("Patient", patient => patient["identifier"]![0]!["value"] = "9996110029")),
        ["a restricted document of 2.x"] = ("20009", Composition(composition => composition["confidentiality"] = "R") with { Product = MessagingProducts.SendDocument }),

        ["an update without a clinical impression"] = ("20009", Update(Composition(composition => ((JsonArray)composition["section"]![0]!["entry"]!).RemoveAt(1)))),
        ["an update without an encounter"] = ("20009", Update(Composition(composition => ((JsonArray)composition["section"]![0]!["entry"]!).RemoveAt(0)))),
        ["an update that is no service of a pharmacy"] = ("20009", Update(Composition(composition => composition["type"]!["coding"]![0]!["code"] = DocumentTypes.ReferralLetter.Code))),
        ["an update of a profile that nobody knows"] = ("20009", Update(Payload("Observation", observation => observation["meta"]!["profile"]![0] = "https://example.org/StructureDefinition/x"))),
        ["an update with HTML in a section"] = ("20009", Update(Composition(composition => composition["section"]![0]!["text"] =
            new JsonObject { ["status"] = "generated", ["div"] = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></div>" }))),
    };

    public static TheoryData<string> Names => new(Rows.Keys);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_practice_refuses_with_the_documented_code(string name)
    {
        var (code, mail) = Rows[name];

        var delivered = await mailed.DeliverAsync(mail with { Id = Guid.NewGuid(), DocumentId = Guid.NewGuid() });

        Assert.Equal([code], delivered.Codes);
        Assert.False(delivered.Answers[0].Acknowledgement.IsPositive);
        Assert.Null((int?)delivered.Message["taskId"]);
    }

    [Fact]
    public async Task A_refusal_names_no_patient()
    {
        var delivered = await mailed.DeliverAsync(Payload("Patient", patient => patient["gender"] = "Margaret Ashworth"));

        Assert.Equal(["20009"], delivered.Codes);
        Assert.DoesNotContain("Ashworth", delivered.Answers[0].Acknowledgement.Outcome.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_restricted_consultation_summary_of_1x_is_taken() =>
        Assert.Equal(["20013", "30001"], (await mailed.DeliverAsync(Composition(composition => composition["confidentiality"] = "R"))).Codes);

    [Theory]
    [InlineData("enabled", false)]
    [InlineData("disabledProducts", "send-document")]
    public async Task A_practice_that_is_switched_off_answers_20010(string field, object value)
    {
        var practice = ShippedSeed.Role("practice.datacentre.4");
        using var off = await mailed.Http.PatchAsync($"/_sandbox/practices/{practice}", Json(field, value is string text ? new JsonArray(text) : JsonValue.Create((bool)value)), Token);
        Assert.Equal(HttpStatusCode.OK, off.StatusCode);

        var delivered = await mailed.DeliverAsync(new Mail(), practice);

        Assert.Equal(["20010"], delivered.Codes);
        using var on = await mailed.Http.PatchAsync($"/_sandbox/practices/{practice}", Json(field, value is string ? new JsonArray() : JsonValue.Create(true)), Token);
    }

    private static StringContent Json(string field, JsonNode? value) =>
        new(new JsonObject { [field] = value }.ToJsonString(), Encoding.UTF8, "application/json");

    private static Mail Update(Mail mail) => mail with { Product = MessagingProducts.UpdateRecord };

    private static Mail Header(Action<JsonObject> spoil) => Resource("MessageHeader", spoil);

    private static Mail Part(string url, Action<JsonObject> spoil) => Header(header => spoil(Find(header, url)));

    private static Mail Resource(string type, Action<JsonObject> spoil) => new() { Spoil = bundle => spoil(In(bundle, type)) };

    private static Mail Payload(string type, Action<JsonObject> spoil) => new() { Spoil = bundle => spoil(In(In(bundle, "Bundle"), type)) };

    private static Mail Composition(Action<JsonObject> spoil) => Payload("Composition", spoil);

    private static Mail Receiver(string type, JsonObject resource) => new()
    {
        Spoil = bundle =>
        {
            var id = Guid.NewGuid();
            resource = (JsonObject)resource.DeepClone();
            resource["resourceType"] = type;
            In(bundle, "MessageHeader")["receiver"] = new JsonObject { ["reference"] = $"urn:uuid:{id}" };
            bundle.Append("entry", new JsonObject { ["fullUrl"] = $"urn:uuid:{id}", ["resource"] = resource });
        },
    };

    private static JsonObject In(JsonObject bundle, string type) =>
        bundle.Objects("entry").Select(entry => entry.Obj("resource")!).First(resource => resource.ResourceType() == type);

    private static JsonArray Parts(JsonObject header) => (JsonArray)header.FindExtension(MessageHandling.Url)!["extension"]!;

    private static JsonObject Find(JsonObject header, string url) => header.FindExtension(MessageHandling.Url)!.FindExtension(url)!;

    private static void Replace(JsonObject part, string old, string name, string value)
    {
        part.Remove(old);
        part[name] = value;
    }
}

using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Rules;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.Creation;

/// <summary>Creates a patient: judged like an update, refused where the person is already there, kept under a new number.</summary>
internal sealed class PatientCreation(SandboxStore<PdsContext, PatientIndex> store, TimeProvider clock)
{
    /// <exception cref="PdsException">The patient is not created.</exception>
    public Task<PatientRecord> CreateAsync(JsonObject body, CancellationToken cancellationToken) =>
        store.Current.WriteAsync((context, index) => WriteAsync(body, context, index, cancellationToken), cancellationToken);

    private async Task<PatientRecord> WriteAsync(JsonObject body, PdsContext context, PatientIndex index, CancellationToken cancellationToken)
    {
        var number = NhsNumberAllocation.Next(index);
        var document = DocumentOf(body, number);
        var change = PatientChange.Create(document, clock.Today());
        Completion.Complete(change);
        PatientRules.Check(change);
        DuplicateCheck.Ensure(SearchKeys.Of(document), index, clock.Today());

        var stored = new StoredPatient { NhsNumber = number.Value, Version = 1, Document = FhirJson.ToUtf8(document) };
        context.Patients.Add(stored);
        await context.SaveChangesAsync(cancellationToken);

        var record = PatientRecord.From(stored);
        index.Put(record);
        return record;
    }

    private static JsonObject DocumentOf(JsonObject body, NhsNumber number)
    {
        var document = PatientDocument.Head(number, version: 1, Confidentiality.Unrestricted);
        document["identifier"] = new JsonArray(PatientDocument.Identifier(number));
        foreach (var (name, value) in body)
        {
            // What PDS gives itself stays; a resource type is allowed and nothing else.
            if (document.ContainsKey(name) && !(name == "resourceType" && body.Str(name) == "Patient"))
            {
                throw new PdsException(PdsErrors.AdditionalProperties([name]));
            }

            document[name] = value?.DeepClone();
        }

        document.RemoveEmpty();
        return document;
    }
}

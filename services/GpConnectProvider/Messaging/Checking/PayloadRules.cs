using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>20009: the payload by FHIR, by its profiles and by the rules of its product. For a document that replaces another: 20014.</summary>
internal static class PayloadRules
{
    /// <summary>What the checker reports of a profile that it does not know: a record update is then refused as a whole.</summary>
    private const string UnknownProfile = "profile";

    private static readonly FhirValidator Validator = new(FhirVersion.Stu3, ValidationOptions.Lenient);
    private static readonly ProfileChecker Profiles = new(FhirVersion.Stu3);

    public static Response? Check(IncomingMessage message, Practice practice)
    {
        var document = MessageDocument.Of(message);
        var fault = OfXml(message.Bundle!) ?? OfStructure(document) ?? OfProfiles(document, message.Product!) ?? DocumentRules.FaultOf(document, message.Product!);

        return fault is null ? null : new Response(document.Replaces is null ? ResponseCodes.PayloadValidation : ResponseCodes.ReplacementFailed, fault);
    }

    // The outer message has passed by now, so that what is left of the reader's findings is the payload's.
    private static string? OfXml(ReceivedBundle bundle) => bundle.Issues.Where(issue => issue.IsError).Select(Findings.Of).FirstOrDefault();

    private static string? OfStructure(MessageDocument document) =>
        Validator.Validate(document.Bundle).Where(issue => issue.IsError).Select(Findings.Of).FirstOrDefault();

    private static string? OfProfiles(MessageDocument document, MessagingProduct product) =>
        Profiles.Check(document.Bundle, ItkProfiles.DocumentBundle)
            .Concat(document.Composition is { } composition ? Profiles.Check(composition, CareConnect.Composition) : [])
            .Where(breach => breach.IsError || (product == MessagingProducts.UpdateRecord && breach.Rule == UnknownProfile))
            .Select(Findings.Of)
            .FirstOrDefault();
}

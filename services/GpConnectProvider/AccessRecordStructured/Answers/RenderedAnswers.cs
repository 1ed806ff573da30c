using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Gives answers, each rendered once until something is written: whether it may be given has been decided anew by then.</summary>
internal sealed class RenderedAnswers(StructuredAnswer answers, AnswerCache cache, TimeProvider clock)
{
    public async Task<RenderedAnswerResult> GiveAsync(
        HttpRequest http, ConsumerCall call, StructuredRequest request, PracticePatient patient, CancellationToken cancellationToken)
    {
        var key = new AnswerKey(
            call.Store.Epoch, call.Store.Writes, patient.Id, request.Shape, clock.Today(), ServiceRoot.AccessDocument.AddressFor(http));
        if (cache.Find(key) is { } known)
        {
            return new RenderedAnswerResult(known);
        }

        var rendered = new RenderedAnswer(await answers.WriteAsync(http, call, request, patient, cancellationToken));
        cache.Keep(key, rendered);

        return new RenderedAnswerResult(rendered);
    }
}

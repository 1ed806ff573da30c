using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;
using SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>Answers <c>$gpc.getcarerecord</c>: who the patient is, whether the record may be given, what the section shows.</summary>
internal sealed class CareRecord(PdsTrace pds, TimeProvider clock, IOptions<AccessRecordHtmlOptions> options)
{
    /// <exception cref="GpConnectException">The record is not given.</exception>
    public async Task<CareRecordDocument> ReadAsync(ConsumerCall call, CareRecordRequest asked, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, asked.NhsNumber, cancellationToken)
            ?? throw PatientRefusals.NotHeld(call.Practice, asked.NhsNumber);

        PatientRules.CheckOwn(patient, call.Practice);
        var traced = await pds.FindAsync(patient.NhsNumber, cancellationToken);
        PatientRules.CheckTraced(patient, call.Practice, traced, today, options.Value.DaysAfterDeath);
        PatientRules.CheckConsent(patient);

        var record = await call.Store.ReadRecordAsync(patient, call.Practice, cancellationToken);
        var html = SectionPage.Render(asked.Section, Query(record, asked, today));

        return new CareRecordDocument(record, asked.Section, html, traced!.Died?.Text, clock.GetUtcNow());
    }

    // A period that the consumer sends always wins over the default time frame.
    private RecordQuery Query(PatientRecord record, CareRecordRequest asked, DateOnly today)
    {
        var months = options.Value.DefaultMonths.GetValueOrDefault(asked.Section.Code);
        return asked.Period is null && months > 0 && !asked.Section.RefusesPeriod
            ? new RecordQuery(record, today, new RecordPeriod(today.AddMonths(-months), null), IsDefaultPeriod: true)
            : new RecordQuery(record, today, asked.Period, IsDefaultPeriod: false);
    }
}

using System.Xml.Linq;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Smsp;

namespace SpineSandbox.MessageHandlingServer.Smsp;

/// <summary>Answers each operation from PDS. A patient whom the question does not fit is not told of.</summary>
internal sealed class SmspDesk(PdsQuestions pds)
{
    private const int NhsNumberLength = 10;

    public async Task<SmspAnswer> AnswerAsync(SmspOperation operation, XElement message, CancellationToken cancellationToken)
    {
        var query = SmspQuery.Read(message, operation, out var fault);
        if (fault is not null)
        {
            return Refused(SmspCode.InvalidInput, fault);
        }

        return operation == SmspOperation.GetNhsNumber
            ? await SearchAsync(query, cancellationToken)
            : await ReadAsync(operation, query, cancellationToken);
    }

    private async Task<SmspAnswer> SearchAsync(SmspQuery query, CancellationToken cancellationToken)
    {
        var found = await pds.SearchAsync(query, cancellationToken);

        return found.Patient is { } patient
            ? new SmspAnswer(new SmspResult(SmspCode.Success, patient.ToSmsp()), null)
            : Refused(found.Code, found.Explanation);
    }

    private async Task<SmspAnswer> ReadAsync(SmspOperation operation, SmspQuery query, CancellationToken cancellationToken)
    {
        if (query.NhsNumber!.Length != NhsNumberLength)
        {
            return Refused(SmspCode.OldStyleNumber, $"'{query.NhsNumber}' has not ten digits.");
        }

        if (!NhsNumber.TryParse(query.NhsNumber, out var number))
        {
            return Refused(SmspCode.InvalidInput, $"'{query.NhsNumber}' is no NHS number: its check digit does not fit.");
        }

        var found = await pds.ReadAsync(number, cancellationToken);
        var isVerification = operation == SmspOperation.VerifyNhsNumber;
        if (found.Patient is not { } patient)
        {
            // That nobody has the number is an answer to the question whether it is this patient's.
            return isVerification && found.Code == SmspCode.NoMatch
                ? new SmspAnswer(new SmspResult(SmspCode.NoMatch, Verified: false), Because(SmspCode.NoMatch, found.Explanation))
                : Refused(found.Code, found.Explanation);
        }

        var differs = patient.DifferenceTo(query);
        var code = patient.NhsNumber == number ? SmspCode.Success : SmspCode.Superseded;

        return (isVerification, differs) switch
        {
            (true, _) => new SmspAnswer(
                new SmspResult(code, differs is null ? patient.ToSmsp() : null, Verified: differs is null), differs is null ? null : Because(code, differs)),
            (false, null) => new SmspAnswer(new SmspResult(code, patient.ToSmsp()), null),
            (false, { } difference) => Refused(SmspCode.NoMatch, difference),
        };
    }

    private static SmspAnswer Refused(SmspCode code, string explanation) => new(new SmspResult(code), Because(code, explanation));

    private static Refusal Because(SmspCode code, string explanation) => new($"{code.Code} {code.Meaning}: {explanation}");
}

/// <summary>What goes back, and for whoever watches why it is no more than that.</summary>
internal sealed record SmspAnswer(SmspResult Result, Refusal? Refusal);

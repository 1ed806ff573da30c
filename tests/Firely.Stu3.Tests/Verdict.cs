using System.Text;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.Firely.Stu3.Tests;

/// <summary>Collects what the judge says of answers, and asserts in the end that it was nothing.</summary>
internal sealed class Verdict(ProviderFixture provider)
{
    private readonly List<string> _faults = [];
    private int _judged;

    /// <summary>Sends a call and judges its answer, given or refused.</summary>
    public async Task<Answer> OnAsync(string name, Call call)
    {
        var answer = await provider.SendAsync(call);
        On(name, answer);

        return answer;
    }

    public void On(string name, Answer answer)
    {
        _judged++;
        _faults.AddRange(FirelySdk.Faults(Encoding.UTF8.GetString(answer.Body)).Select(fault => $"{name}: {fault}"));
    }

    /// <param name="least">How many answers must have been judged.</param>
    public void IsEmpty(int least)
    {
        Assert.True(_faults.Count == 0, string.Join('\n', _faults.Distinct().Take(50)));
        Assert.True(_judged >= least, $"{_judged} answers were judged.");
    }
}

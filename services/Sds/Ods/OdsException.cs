using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Sds.Ods;

/// <summary>ODS refuses, each of its faces in its own words.</summary>
internal sealed class OdsException(int status, IResult answer, Refusal refusal) : Exception(refusal.Rule)
{
    public int Status { get; } = status;

    public IResult Answer { get; } = answer;

    public Refusal Refusal { get; } = refusal;
}

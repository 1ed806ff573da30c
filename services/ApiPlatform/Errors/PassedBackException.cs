using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>Somebody whom the platform asked refuses, and that is the answer to the call.</summary>
internal sealed class PassedBackException(int status, byte[] body, string? contentType, Refusal reason) : Exception($"Answered {status}")
{
    public int Status => status;

    public byte[] Body => body;

    public string? ContentType => contentType;

    public Refusal Reason => reason;
}

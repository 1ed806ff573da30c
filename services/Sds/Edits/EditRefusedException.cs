namespace SpineSandbox.Sds.Edits;

/// <summary>A change to the directory that would leave it contradicting itself, or that is about a row which is not there.</summary>
internal sealed class EditRefusedException(int status, string reason) : Exception(reason)
{
    public int Status { get; } = status;

    public static EditRefusedException NotFound(string row) => new(StatusCodes.Status404NotFound, $"The directory holds no {row}.");

    public static EditRefusedException Conflict(string reason) => new(StatusCodes.Status409Conflict, reason);

    public static EditRefusedException Invalid(string reason) => new(StatusCodes.Status400BadRequest, reason);
}

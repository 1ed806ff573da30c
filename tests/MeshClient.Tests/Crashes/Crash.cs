namespace SpineSandbox.MeshClient.Tests.Crashes;

/// <summary>The process ends here, whatever it was about to do next.</summary>
internal sealed class Crash : Exception
{
    /// <summary>Lets a client crash at its n-th step, counted from 1.</summary>
    public static void At(int step, MailboxWorker worker)
    {
        var taken = 0;
        worker.Steps.Taken += _ =>
        {
            if (++taken == step)
            {
                throw new Crash();
            }
        };
    }
}

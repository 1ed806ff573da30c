using System.Diagnostics;

namespace SpineSandbox.Load;

/// <summary>What a process has used so far.</summary>
public static class ProcessMeters
{
    public static TimeSpan CpuTime(this Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Bytes of memory in use now.</summary>
    public static long MemoryInUse(this Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        process.Refresh();
        return process.WorkingSet64;
    }
}

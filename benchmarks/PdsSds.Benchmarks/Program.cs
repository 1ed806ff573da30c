using SpineSandbox.Load;
using SpineSandbox.PdsSds.Benchmarks;

// The servers are processes of their own; this program starts itself for the bare one.
if (args is ["kestrel", var port])
{
    BareKestrel.Serve(int.Parse(port));
    return;
}

LoadGenerator.UseOneThread();
await Comparison.RunAsync(ComparisonOptions.Parse(args));

using SpineSandbox.Load;
using SpineSandbox.Provider.Benchmarks;

LoadGenerator.UseOneThread();
await Comparison.RunAsync(ComparisonOptions.Parse(args));

using System.Globalization;
using SpineSandbox.ApiPlatform.Benchmarks;
using SpineSandbox.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["yarp", var port, var target])
{
    BareYarp.Serve(int.Parse(port), target);

    return;
}

LoadGenerator.UseOneThread();

var (seconds, rounds) = (args.Length > 0 ? double.Parse(args[0]) : 3, args.Length > 1 ? int.Parse(args[1]) : 5);
using var all = await Surroundings.StartAsync();

Console.WriteLine(Comparison.Head);
await Comparison.ReadAsync(all, TimeSpan.FromSeconds(seconds), rounds);
await Comparison.TokensAsync(all, (int)(Surroundings.TokensASecond * seconds), rounds);

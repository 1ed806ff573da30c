using System.Globalization;
using SpineSandbox.ApiPlatform.Benchmarks;
using SpineSandbox.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
LoadGenerator.UseOneThread();

var (seconds, rounds) = (args.Length > 0 ? double.Parse(args[0]) : 3, args.Length > 1 ? int.Parse(args[1]) : 5);
var duration = TimeSpan.FromSeconds(seconds);
using var all = await Surroundings.StartAsync();

Console.WriteLine("| what | connections | a second | of the direct read | p50 ms | p99 ms | aim |");
Console.WriteLine("|---|---|---|---|---|---|---|");
await Comparison.ReadAsync(all, duration, rounds);
await Comparison.TokensAsync(all, duration, rounds);

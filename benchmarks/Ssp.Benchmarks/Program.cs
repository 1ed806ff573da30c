using System.Globalization;
using SpineSandbox.Ssp.Benchmarks;
using SpineSandbox.Ssp.Benchmarks.Endurance;

// The proxies and the provider are processes of their own; this program starts itself for two of them.
switch (args)
{
    case ["provider", var port]:
        await ConstantProvider.ServeAsync(int.Parse(port));
        break;
    case ["collector", var port]:
        Collector.Serve(int.Parse(port));
        break;
    case ["yarp", var port, var provider]:
        BareYarp.Serve(int.Parse(port), provider);
        break;
    case ["steady", var body, var connections, var duration]:
        LoadGenerator.UseOneThread();
        await Steady.RunAsync(large: body == "1MB", int.Parse(connections), int.Parse(duration));
        break;
    case ["endurance", .. var rest]:
        return await EnduranceRun.RunAsync(minutes: rest is [var minutes] ? double.Parse(minutes, CultureInfo.InvariantCulture) : 10);
    default:
        LoadGenerator.UseOneThread();
        await Comparison.RunAsync(seconds: args is [var seconds] ? int.Parse(seconds) : 3);
        break;
}

return 0;

using SpineSandbox.Ssp.Benchmarks;

// The proxies and the provider are processes of their own; this program starts itself for two of them.
switch (args)
{
    case ["provider", var port]:
        await ConstantProvider.ServeAsync(int.Parse(port));
        break;
    case ["yarp", var port, var provider]:
        BareYarp.Serve(int.Parse(port), provider);
        break;
    default:
        await Comparison.RunAsync(seconds: args is [var given] ? int.Parse(given) : 3);
        break;
}

using SpineSandbox.Mesh.Benchmarks;

// Everything on one disk in one run: what it can commit at best, then what MESH commits on it.
var seconds = args is [var given] ? int.Parse(given, null) : 10;
var folder = Directory.CreateTempSubdirectory("spine-sandbox-mesh-benchmark-").FullName;
try
{
    BareDisk.Measure(folder, TimeSpan.FromSeconds(2));
    using var mesh = await MeshServer.StartAsync(folder);
    await Cycles.MeasureAsync(mesh, TimeSpan.FromSeconds(seconds));
    await LargeMessage.MeasureAsync(mesh);
    BareDisk.Measure(folder, TimeSpan.FromSeconds(2));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

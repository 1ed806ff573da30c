using SpineSandbox.SeedGenerator;

// dotnet run --project tools/seed-generator -- --count 100000 --out DIR [--seed N] [--records N] [--from DIR] [--interactions N]
try
{
    var options = GeneratorOptions.Parse(args);
    GeneratedSeed.Write(options);
    Console.WriteLine($"{options.Count} patients of seed number {options.Seed} added to {options.From}: {options.Out}");
    return 0;
}
catch (ArgumentException refusal)
{
    Console.Error.WriteLine(refusal.Message);
    return 2;
}

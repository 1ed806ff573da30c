using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>What AppHost tells every service about the sandbox it is part of. The defaults serve a service started alone.</summary>
public sealed class SandboxOptions
{
    public const string Section = "Sandbox";

    /// <summary>The resource name: <c>pds</c>, <c>provider-single</c>, … Two resources of one project differ by it.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The folder of the seed files. Absent: the nearest <c>seed-data</c> folder above the program.</summary>
    public string? SeedDirectory { get; set; }

    /// <summary>The folder that stands in for <see cref="SeedDirectory"/> as soon as it is there: all services share one.</summary>
    public string? ImportedSeedDirectory { get; set; }

    /// <summary>The seed that AppHost has read and found in order, as <c>SeedStamp</c> writes it: each service need not check it again.</summary>
    public string? CheckedSeed { get; set; }

    /// <summary>The folder that holds the databases. Absent: a folder of this process below the temporary files.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>True when the data must survive the process: an existing database is opened, and every commit is flushed.</summary>
    public bool Persist { get; set; }

    /// <summary>The topology that this consumer-side service belongs to, as <c>topologies.json</c> names it.</summary>
    public string? Topology { get; set; }

    /// <summary>The system of the topology that this service is, for care systems.</summary>
    public string? System { get; set; }

    /// <summary>The dashboard that shows the traces, where there is one.</summary>
    public string? DashboardUrl { get; set; }
}

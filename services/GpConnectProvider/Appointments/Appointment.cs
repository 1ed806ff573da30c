using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Appointments;

/// <summary>An appointment as it lies in the database.</summary>
internal sealed record Appointment
{
    public const string Booked = "booked";
    public const string Cancelled = "cancelled";

    /// <summary>The logical id.</summary>
    public int Id { get; init; }

    public required OdsCode Practice { get; init; }

    public required int PatientId { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>In UTC, for searches.</summary>
    public required DateTime Start { get; init; }

    /// <summary><see cref="Booked"/> or <see cref="Cancelled"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The resource as JSON, without id and version.</summary>
    public required string Content { get; init; }

    public JsonObject ToResource()
    {
        var resource = JsonNode.Parse(Content)!.AsObject();
        resource.Insert(1, "id", $"{Id}");
        resource.Obj("meta")!.Insert(0, "versionId", $"{Version}");

        return resource;
    }
}

/// <summary>A slot that somebody has. There is one row at most for a slot, so that nobody else can have it.</summary>
internal sealed record BookedSlot
{
    public required OdsCode Practice { get; init; }

    public required string SlotId { get; init; }

    public required int AppointmentId { get; init; }
}

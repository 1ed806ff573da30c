using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sandbox.Journeys;

/// <summary>What somebody wants to see done, as <c>POST /_sandbox/journeys</c> takes it.</summary>
public sealed record JourneyRequest
{
    /// <summary>The topology to run in: <c>single-system</c>, …</summary>
    public string? Topology { get; init; }

    /// <summary>The system of the topology that asks; the first where none is named.</summary>
    public string? System { get; init; }

    /// <summary>One of <see cref="JourneyNames"/>.</summary>
    public required string Journey { get; init; }

    /// <summary>As it was typed: PDS is who says that it is none.</summary>
    public required string NhsNumber { get; init; }

    /// <summary>For <c>access-record-html</c>: the section's code, SUM where none is named.</summary>
    public string? Section { get; init; }

    /// <summary>
    /// For <c>access-record-structured</c>: what is asked for beside the patient, as members of FHIR's <c>Parameters.parameter</c>;
    /// every clinical area where it is left out.
    /// </summary>
    public JsonArray? Parameters { get; init; }

    /// <summary>For the journeys of documents: which ones.</summary>
    public DocumentChoice? Document { get; init; }

    /// <summary>For the journeys of appointments: where, when and what.</summary>
    public AppointmentChoice? Appointment { get; init; }

    /// <summary>The person who asks; the system's first user where nobody is named.</summary>
    public JourneyUser? User { get; init; }

    /// <summary>An ASID to send in <c>Ssp-From</c> in place of the system's own, to show how SSP tells consumers apart.</summary>
    public Asid? FromAsid { get; init; }
}

/// <summary>A person who asks: one of the seed by SDS user ID.</summary>
public sealed record JourneyUser(string SdsUserId);

using System.Globalization;
using SpineSandbox.CareSystem.Messages.Journey;
using SpineSandbox.CareSystem.Messages.Mailbox;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.CareSystem.Messages.Pages;

/// <summary>What a sender reads about a message, in plain English.</summary>
internal static class StateInWords
{
    public static string Of(SentState state) => state switch
    {
        SentState.Waiting => "Waiting",
        SentState.OnItsWay => "On its way",
        SentState.Complete => "Arrived",
        _ => "Did not arrive",
    };

    /// <summary>A class of the style sheet.</summary>
    public static string Tone(SentState state) => state switch
    {
        SentState.Complete => "good",
        SentState.Failed => "broken",
        _ => "idle",
    };

    /// <summary>What it means for the sender; where it failed, what to do next.</summary>
    public static string Explain(SentMessage message) => message switch
    {
        { Report: { } report } => CodesInWords.Of(report.Code, report.Description),
        { Infrastructure: { IsPositive: false } answer } => CodesInWords.Of(answer.Code, answer.Diagnostics),
        { Business: { } answer } => CodesInWords.Of(answer.Code, answer.Diagnostics),
        { Infrastructure: not null } => "The practice's system has read the message. Whether the patient is known there is not answered yet.",
        { Place: SentPlace.Out } => "The MESH client has not taken it yet.",
        { Place: SentPlace.Failed } => "The MESH client could not send it.",
        _ => "MESH has it. The practice has not answered yet.",
    };

    public static string Shown(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, SandboxClock.London).ToString("dd-MMM-yyyy HH:mm", CultureInfo.InvariantCulture);
}

global using System.Text.Json.Serialization;
global using SpineSandbox.Spine.Identifiers;

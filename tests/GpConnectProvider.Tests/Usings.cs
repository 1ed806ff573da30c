global using System.Net;
global using SpineSandbox.Sandbox.Seed;
global using SpineSandbox.Sandbox.Seed.Clinical;
global using SpineSandbox.Spine.Identifiers;
global using SpineSandbox.Testing;

global using SpineSandbox.Sandbox.Seed;
global using SpineSandbox.Sandbox.Seed.Clinical;
global using SpineSandbox.Spine.Identifiers;

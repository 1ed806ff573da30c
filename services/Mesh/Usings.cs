global using SpineSandbox.Mesh.Errors;
global using SpineSandbox.Mesh.Messages;
global using SpineSandbox.Sandbox.Exchanges;
global using SpineSandbox.Sandbox.Store;
global using SpineSandbox.Spine.Identifiers;
global using SpineSandbox.Spine.Mesh;

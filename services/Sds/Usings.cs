global using SpineSandbox.Spine.Identifiers;
global using DirectoryStore = SpineSandbox.Sandbox.Store.SandboxStore<SpineSandbox.Sds.Directory.DirectoryContext, SpineSandbox.Sds.Directory.SpineDirectory>;

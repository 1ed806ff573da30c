global using SpineSandbox.Spine.Identifiers;

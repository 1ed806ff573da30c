global using SpineSandbox.Load;

global using SpineSandbox.Spine.Mesh;
global using SpineSandbox.Spine.Mesh.Folders;

global using SpineSandbox.MeshClient.Configuration;
global using SpineSandbox.MeshClient.Mailboxes;
global using SpineSandbox.MeshClient.Tests.Surroundings;
global using SpineSandbox.Spine.Mesh;
global using SpineSandbox.Spine.Mesh.Folders;

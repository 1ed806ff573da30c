global using System.Net;
global using System.Text.Json.Nodes;
global using SpineSandbox.ApiPlatform.Tests.Surroundings;
global using SpineSandbox.Testing;

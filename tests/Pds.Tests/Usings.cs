global using System.Net;
global using SpineSandbox.Fhir;
global using SpineSandbox.Testing;

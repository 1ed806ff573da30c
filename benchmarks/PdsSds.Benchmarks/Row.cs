using SpineSandbox.Load;

namespace SpineSandbox.PdsSds.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Aim">What it is to reach, in the words of the table.</param>
/// <param name="Server">Whose processor time is counted.</param>
/// <param name="Port">Where it is asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Connections">How many clients ask at the same time.</param>
/// <param name="LeastBytes">What an answer that found something has at least, on average.</param>
internal sealed record Row(string Name, string Aim, Server Server, int Port, Question Question, int Connections, int LeastBytes)
{
    public Task<Measurement> RunAsync(TimeSpan duration) => LoadGenerator.RunAsync(Server.Process, Port, Question, Connections, duration);

    /// <summary>The same number of clients that ask another server for as many bytes.</summary>
    public Row BareBeside(Server bare, int port, double bytes) =>
        this with { Server = bare, Port = port, Question = Questions.Bare((int)bytes) };
}

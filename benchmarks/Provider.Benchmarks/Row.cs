using SpineSandbox.Load;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">What is asked, and on which way.</param>
/// <param name="Connections">How many clients ask at the same time.</param>
/// <param name="Aim">What it is to reach, in the words of the table.</param>
/// <param name="RunAsync">One run, for as long as is given or as there is something to ask.</param>
internal sealed record Row(string Name, int Connections, string Aim, Func<Surroundings, TimeSpan, Task<Measurement>> RunAsync)
{
    private const int Clients = 8;

    public static IReadOnlyList<Row> All { get; } =
    [
        .. BothWays("structured record of patient.plain", "p99 ≤ 50 ms", Questions.Plain),
        .. BothWays("structured record of patient.large-record", "at least 20/s", Questions.Large),
        new("patient.plain, rendered anew each time, direct", Clients, "", (all, duration) => all.AskAsync(all.Renderer, throughProxy: false, Questions.Plain, Clients, duration)),
        new("patient.large-record, rendered anew each time, direct", Clients, "", (all, duration) => all.AskAsync(all.Renderer, throughProxy: false, Questions.Large, Clients, duration)),
        .. BothWays("slot search, a week", "", Questions.Slots),
        new("booking, direct", Clients, "at least 300/s", (all, _) => Bookings.RunAsync(all, throughProxy: false, Clients)),
        new("booking, through SSP", Clients, "", (all, _) => Bookings.RunAsync(all, throughProxy: true, Clients)),
    ];

    private static IEnumerable<Row> BothWays(string name, string aim, Func<Consumer, ConsumerCall> question) =>
    [
        new($"{name}, direct", Clients, aim, (all, duration) => all.AskAsync(all.Provider, throughProxy: false, question, Clients, duration)),
        new($"{name}, through SSP", Clients, "", (all, duration) => all.AskAsync(all.Provider, throughProxy: true, question, Clients, duration)),
    ];
}

namespace SpineSandbox.Ssp.Audit;

/// <summary>
/// Finished requests on their way to the database, written down at once: what waits are bytes, and nothing of a request
/// outlives it.
/// </summary>
internal sealed class AuditPages
{
    private const int MostSpare = 32;

    private readonly Lock _gate = new();
    private readonly Stack<AuditPage> _spare = new();
    private List<AuditPage> _waiting = [];
    private TaskCompletionSource _begun = NewMark();
    private TaskCompletionSource _kept = NewMark();
    private Task _takenKept = Task.CompletedTask;

    /// <summary>Completes when there is something to write.</summary>
    public Task Begun
    {
        get
        {
            lock (_gate)
            {
                return _begun.Task;
            }
        }
    }

    /// <summary>Adds a request, and tells how many pages wait, and what completes when they are kept.</summary>
    public (int Waiting, Task Kept) Add(AuditTransaction finished)
    {
        lock (_gate)
        {
            if (_waiting is not [.., var page] || page.IsFull || page.Generation != finished.Generation)
            {
                page = _spare.TryPop(out var spare) ? spare : new AuditPage();
                page.Begin(finished.Generation);
                _waiting.Add(page);
                _begun.TrySetResult();
            }

            page.Add(finished);
            return (_waiting.Count, _kept.Task);
        }
    }

    /// <summary>Completes when all that was added before is kept.</summary>
    public Task KeptSoFar
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count > 0 ? _kept.Task : _takenKept;
            }
        }
    }

    /// <summary>Takes what waits, and the mark to set when it is kept.</summary>
    public (List<AuditPage> Pages, TaskCompletionSource Kept) Take()
    {
        lock (_gate)
        {
            var taken = (_waiting, _kept);
            (_waiting, _begun, _kept, _takenKept) = ([], NewMark(), NewMark(), _kept.Task);
            return taken;
        }
    }

    public void GiveBack(List<AuditPage> pages)
    {
        lock (_gate)
        {
            pages.Take(MostSpare - _spare.Count).ToList().ForEach(_spare.Push);
        }
    }

    private static TaskCompletionSource NewMark() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

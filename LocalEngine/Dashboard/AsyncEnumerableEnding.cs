namespace SpineSandbox.LocalEngine.Dashboard;

internal static class AsyncEnumerableEnding
{
    /// <summary>A caller that hangs up is the normal end of a stream, not a failure.</summary>
    public static async IAsyncEnumerable<T> WithEndOnCancellation<T>(this IAsyncEnumerable<T> items)
    {
        await using var enumerator = items.GetAsyncEnumerator();

        while (true)
        {
            try
            {
                if (!await enumerator.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return enumerator.Current;
        }
    }
}

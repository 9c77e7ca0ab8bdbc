using System.Reflection;
using Xunit.v3;

[assembly: HangGuard]

/// <summary>
/// Gives every test a limit: its token is cancelled, and a test that does not heed it ends the process and is named. A run that never ends says nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class HangGuardAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Cancelled = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Ended = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(30);

    // What hangs outside of a test, such as a fixture.
    private static readonly Timer OfProcess = new(static _ => End("The run", Whole), null, Whole, Timeout.InfiniteTimeSpan);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Timer[]> Running = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        GC.KeepAlive(OfProcess);
        var context = TestContext.Current;
        Running[test.UniqueID] =
        [
            new Timer(_ => context.CancelCurrentTest(), null, Cancelled, Timeout.InfiniteTimeSpan),
            new Timer(_ => End(test.TestDisplayName, Ended), null, Ended, Timeout.InfiniteTimeSpan),
        ];
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!Running.TryRemove(test.UniqueID, out var timers))
            return;
        foreach (var timer in timers)
            timer.Dispose();
    }

    private static void End(string what, TimeSpan limit)
    {
        Console.Error.WriteLine($"{what} has not ended in {limit.TotalMinutes} minutes.");
        Environment.Exit(1);
    }
}

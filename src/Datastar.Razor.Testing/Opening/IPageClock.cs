namespace Datastar.Razor.Testing;

/// <summary>What delays are measured by.</summary>
internal interface IPageClock
{
    DateTimeOffset Now { get; }

    /// <summary>Calls back on the page's loop; disposing takes the timer away.</summary>
    IDisposable Schedule(TimeSpan delay, bool repeat, Action callback);
}

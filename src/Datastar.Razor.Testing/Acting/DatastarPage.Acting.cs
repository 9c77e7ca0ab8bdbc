using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

public sealed partial class DatastarPage
{
    /// <summary>Waits until what has arrived is applied and all answers that end have come.</summary>
    public Task SettleAsync() => TurnAsync(() => RestAsync(Rest.Thorough));

    /// <summary>Waits for something that a stream brings.</summary>
    /// <param name="condition">What the page should look like.</param>
    /// <param name="timeout">How long to wait at most. <value>Five seconds.</value></param>
    /// <exception cref="TimeoutException">It has not come true in time.</exception>
    public Task WaitForAsync(Func<DatastarPage, bool> condition, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return TurnAsync(async () =>
        {
            var limit = timeout ?? TimeSpan.FromSeconds(5);
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            while (true)
            {
                await RestAsync(Rest.Waiting);
                if (condition(this)) return;
                var left = limit - System.Diagnostics.Stopwatch.GetElapsedTime(began);
                if (left <= TimeSpan.Zero) throw new TimeoutException($"The condition has not come true within {limit.TotalSeconds:0.###} s. {PageOutline.Of(Document)}");
                await _tab.Loop.WaitAsync(left < Rest.Look ? left : Rest.Look);
            }
        });
    }

    /// <summary>Moves the page's clock: debounce, throttle, delay, interval and retry waits that are due run in order.</summary>
    /// <exception cref="InvalidOperationException">The page goes by a TimeProvider of the test; that is what has to be moved.</exception>
    public Task AdvanceAsync(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (_tab.Clock is not ManualClock clock)
            throw new InvalidOperationException("The page goes by the TimeProvider of its options: advance that one, then call SettleAsync, or open the page without it.");
        return TurnAsync(async () =>
        {
            var end = clock.After(time);
            while (clock.MoveTo(end)) while (_tab.Loop.TryRunOne()) { }
            await RestAsync(Rest.Acting);
        });
    }

    /// <summary>Hides the tab, as switching to another one does: streams of requests with openWhenHidden false are aborted.</summary>
    public Task HideAsync() => SetHiddenAsync(true);

    /// <summary>Shows the tab again: what was aborted by hiding is requested anew.</summary>
    public Task ShowAsync() => SetHiddenAsync(false);

    internal Task ActAsync(Func<IElement> find, string verb, Action<Hands, IElement> act, bool anyState = false) => TurnAsync(async () =>
    {
        while (_tab.Loop.TryRunOne()) { }
        var element = find();
        if (!anyState)
        {
            if (FormControls.IsDisabled(element)) throw new DatastarPageException($"A user cannot {verb} {ClientError.Describe(element)}: it is disabled.");
            if (!Visibility.IsVisible(element) && element.LocalName != "option") throw new DatastarPageException($"A user cannot {verb} {ClientError.Describe(element)}: it is hidden.");
        }

        act(_hands, element);
        await RestAsync(Rest.Acting);
    });

    private Task SetHiddenAsync(bool hidden) => TurnAsync(async () =>
    {
        if (_tab.IsHidden == hidden) return;
        _tab.IsHidden = hidden;
        _window.Events.Dispatch(_window.Document, UserEvents.Plain("visibilitychange"));
        await RestAsync(Rest.Opening);
    });

    // One thing at a time, in the order of calling.
    private async Task TurnAsync(Func<Task> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turn.WaitAsync();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            await work();
        }
        finally
        {
            if (!_disposed) _turn.Release();
        }
    }
}

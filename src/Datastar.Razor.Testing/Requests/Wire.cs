namespace Datastar.Razor.Testing;

/// <summary>
/// What a page sends, one after the other: the next goes when the app has begun to answer the one before, or has had all the time to. So requests reach the
/// app in the order of the page, and one that is given up at once reaches it first, as it does from a browser.
/// </summary>
internal sealed class Wire
{
    private static readonly TimeSpan Unanswered = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Silent = TimeSpan.FromMilliseconds(50);

    private readonly Queue<Func<Delivery>> _messages = new();
    private Task<Delivery> _last = Task.FromResult(Delivery.Done);

    /// <summary>Sends it when the page has done what it can do by itself: no answer comes earlier. What sends it must not throw.</summary>
    public void Send(Func<Delivery> message) => _messages.Enqueue(message);

    /// <summary>Sends, by another thread, what there is.</summary>
    public async ValueTask SendAllAsync()
    {
        while (_messages.TryDequeue(out var message)) _last = NextAsync(_last, message);
        if (!_last.IsCompleted) await _last.ConfigureAwait(false);
    }

    private static async Task<Delivery> NextAsync(Task<Delivery> last, Func<Delivery> message)
    {
        await ((Task)last).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var before = await last.ConfigureAwait(false);
        await ShortlyAsync(before.Answered, Unanswered).ConfigureAwait(false);
        await ShortlyAsync(before.Begun, Silent).ConfigureAwait(false);
        return message();
    }

    private static Task ShortlyAsync(Task task, TimeSpan longest) => task.IsCompleted ? Task.CompletedTask : Quiet.PassAsync(longest, task);
}

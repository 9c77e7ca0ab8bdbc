using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>The requests of a window: those of actions, with their cancellation by method and address, and the scripts of the page.</summary>
internal sealed class FetchClient(PageWindow window) : IDisposable
{
    private readonly Dictionary<(HttpMethod, string), AbortSignal> _latest = [];
    private readonly List<FetchCall> _running = [];
    private Task _scripts = Task.CompletedTask;

    /// <summary>The calls that have not finished.</summary>
    public IReadOnlyList<FetchCall> Running => _running;

    /// <summary>What an action does at once; the promise that it returns is settled when the request has finished.</summary>
    public JsValue Start(ActionContext context, HttpMethod method, JsValue url, FetchOptions options)
    {
        var promise = window.Engine.Advanced.RegisterPromise();
        var address = url.IsNullish() ? "" : url.Text();
        var cancellation = options.Cancellation;
        var signal = HostObject.TargetOf(cancellation) as AbortSignal ?? new AbortSignal();
        if (cancellation.IsString() && cancellation.AsString() is ("auto" or "cleanup"))
        {
            if (_latest.GetValueOrDefault((method, address)) is { } older) older.Abort();
            _latest[(method, address)] = signal;
        }

        var cleanup = $"@{context.Name}";
        if (cancellation.IsString() && cancellation.AsString() == "cleanup")
        {
            if (context.Attribute.Cleanups.TryGetValue(cleanup, out var old)) old();
            context.Attribute.Cleanups[cleanup] = signal.Abort;
        }

        var call = new FetchCall(window, context, method, address, options, signal);
        call.Ended = error =>
        {
            _running.Remove(call);
            call.Tell("finished");
            call.Release();
            context.Attribute.Cleanups.Remove(cleanup);
            if (error is null) promise.Resolve(JsValue.Undefined);
            else promise.Reject(error);
        };
        if (address.Length == 0)
        {
            call.Ended(context.Attribute.Error("FetchNoUrlProvided", $"@{context.Name}()").Error);
            return promise.Promise;
        }

        _running.Add(call);
        call.Start();
        return promise.Promise;
    }

    /// <summary>When an answer without content came, while the streams that are open have not brought anything since it was asked for.</summary>
    public TimeSpan? Promised { get; set; }

    /// <summary>How many events streams have brought.</summary>
    public int Events { get; private set; }

    /// <summary>A stream has brought an event.</summary>
    public void Brought() => (Events, Promised) = (Events + 1, null);

    /// <summary>A request that began after so many events has been answered without content: what it changed comes by a stream, where one is open.</summary>
    public void EndedEmpty(int eventsBefore)
    {
        if (Events == eventsBefore && _running.Any(c => c.Exchange is { IsLive: true, IsDone: false })) Promised = window.Tab.Quiet.Now;
    }

    public void LoadScript(Uri url)
    {
        window.Tab.PendingScripts++;
        _scripts = LoadScriptAsync(_scripts, url);
    }

    // One after the other, so that they run in the order of the page.
    private async Task LoadScriptAsync(Task before, Uri url)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Action loaded;
        try
        {
            var text = await window.Tab.Http.GetStringAsync(url).ConfigureAwait(false);
            loaded = () => window.Engine.Evaluate(ExpressionCompiler.Script(text));
        }
        catch (Exception e)
        {
            // What an app throws comes through a test server as it is.
            loaded = () => window.Problem("ScriptNotLoaded", $"The script {url} could not be loaded: {e.Message}");
        }

        window.Tab.Loop.Post(() =>
        {
            window.Tab.PendingScripts--;
            if (!window.IsGone) window.Run(loaded);
        });
    }

    public void Dispose()
    {
        foreach (var call in _running.ToArray()) call.Drop();
        _running.Clear();
    }
}

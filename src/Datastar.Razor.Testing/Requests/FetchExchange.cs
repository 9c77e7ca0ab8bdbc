using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>One request and its answer. The network is another thread; whatever comes is handled on the page's loop.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "The source holds no timer and no handle; the network may look at it after the end.")]
internal sealed class FetchExchange(PageWindow window, FetchCall call, HttpMethod method, FetchRequest request, IReadOnlyDictionary<string, string> headers)
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PageRequest _note = Note(method, request);
    private readonly int _eventsBefore = window.Fetches.Events;
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventStreamReader? _stream;

    // How many requests there were at its last event.
    private int? _heard;

    /// <summary>Given up or at its end.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Its answer is an event stream, which may stay open.</summary>
    public bool IsStream => _stream is not null;

    public bool HasEvents => _heard is not null;

    /// <summary>It has brought an event since the page last sent something.</summary>
    public bool HasReacted => _heard == window.Tab.Requests.Count;

    /// <summary>When something came last.</summary>
    public TimeSpan LastActivity { get; private set; } = window.Tab.Quiet.Now;

    /// <summary>It has been silent for long enough: what has no answer yet is not waited for again.</summary>
    public bool IsResting { get; set; }

    /// <summary>It has rested before, so it is one that stays open.</summary>
    public bool IsLive { get; set; }

    public void Start()
    {
        window.Tab.Requests.Add(_note);
        window.Tab.Quiet.Break();
        var message = request.Message(method, headers);
        window.Tab.Wire.Send(() =>
        {
            _ = ExchangeAsync(message);
            return new(_answered.Task, _begun.Task);
        });
    }

    public void Abort()
    {
        if (IsDone) return;
        Done();
        window.Tab.Wire.Send(() => new(_stop.CancelAsync(), Task.CompletedTask));
    }

    /// <summary>Ends with its page, without waiting for its turn on the wire.</summary>
    public void Drop()
    {
        if (IsDone) return;
        Done();
        _stop.Cancel();
    }

    private void Done()
    {
        IsDone = true;
        _note.IsEnded = true;
    }

    private static PageRequest Note(HttpMethod method, FetchRequest request) => new(method.Method, request.Shown)
    {
        Signals = request.Signals is { } text ? JsonNode.Parse(text) : null,
        Form = [.. request.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
    };

    private async Task ExchangeAsync(HttpRequestMessage message)
    {
        try
        {
            using var response = await Redirects.SendAsync(window.Tab, message, _stop.Token);
            _answered.TrySetResult();
            Post(() => _note.Status = (int)response.StatusCode);
            var status = (int)response.StatusCode;
            if (status != 200)
            {
                Post(() =>
                {
                    Done();
                    if (status == 204) window.Fetches.EndedEmpty(_eventsBefore);
                    call.Answered(status);
                });
                return;
            }

            var type = response.Content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : "";
            if (type.Contains("text/html", StringComparison.Ordinal) || type.Contains("application/json", StringComparison.Ordinal) || type.Contains("text/javascript", StringComparison.Ordinal))
            {
                var bytes = await response.Content.ReadAsByteArrayAsync(_stop.Token);
                var text = Text(bytes);
                Post(() => Whole(type, text, response));
                return;
            }

            await StreamAsync(response);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The page has given the request up.
        }
        catch (Exception e)
        {
            // What an app throws comes through a test server as it is; a browser sees a broken connection.
            Post(() => Broken(e));
        }
        finally
        {
            _answered.TrySetResult();
            _begun.TrySetResult();
        }
    }

    private async Task StreamAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync(_stop.Token);
        Post(() =>
        {
            call.Answered(200);
            _stream = new(call.SetLastId, call.SetRetry, message =>
            {
                // A comment with its blank line.
                if (message is { Event: "", Data: "" }) return;
                _heard = window.Tab.Requests.Count;
                _note.Add(new(message.Event, message.Data, message.Id));
                window.Fetches.Brought();
                call.Received(message);
            });
        });
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, _stop.Token) is var read and > 0)
        {
            var chunk = buffer.AsSpan(0, read).ToArray();
            Post(() => _stream!.Read(chunk));
            _begun.TrySetResult();
        }

        Post(() =>
        {
            if (_stream!.HasRest) window.Problem("StreamCutOff", $"{method} {request.Shown}: the last event has no blank line after it, so it is lost.");
            Done();
            if (!HasEvents) window.Fetches.EndedEmpty(_eventsBefore);
            call.StreamEnded();
        });
    }

    private void Whole(string type, string text, HttpResponseMessage response)
    {
        call.Answered(200);
        Done();
        string? Header(string name) => response.Headers.TryGetValues("datastar-" + name, out var values) ? string.Join(", ", values)
            : response.Content.Headers.TryGetValues("datastar-" + name, out values) ? string.Join(", ", values) : null;
        if (type.Contains("text/html", StringComparison.Ordinal))
        {
            call.Applied("datastar-patch-elements", [("elements", text), .. Given("selector", "mode", "namespace", "useViewTransition")]);
        }
        else if (type.Contains("application/json", StringComparison.Ordinal))
        {
            call.Applied("datastar-patch-signals", [("signals", text), .. Given("onlyIfMissing")]);
        }
        else
        {
            Script(text, Header("script-attributes"));
        }

        (string, JsValue)[] Given(params string[] names) =>
            [.. names.Select(n => (n, Header(Casing.Kebab(n)))).Where(h => !string.IsNullOrEmpty(h.Item2)).Select(h => (h.n, (JsValue)h.Item2!))];
    }

    private void Script(string text, string? attributes)
    {
        var script = window.Document.CreateElement("script");
        if (attributes is not null && window.Json(attributes) is ObjectInstance all) foreach (var name in all.Names()) script.SetAttribute(name, all.Get(name).Text());
        script.TextContent = text;
        window.Dom.Insert(window.Document.Head!, script, null);
        call.ScriptApplied();
    }

    private void Broken(Exception e)
    {
        Done();
        window.Problem("ConnectionBroken", $"{method} {request.Shown}: {e.Message}");
        call.Failed();
    }

    private static string Text(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }

    private void Post(Action action) => window.Post(() =>
    {
        if (IsDone) return;
        LastActivity = window.Tab.Quiet.Now;
        window.Tab.Quiet.Break();
        action();
    });
}

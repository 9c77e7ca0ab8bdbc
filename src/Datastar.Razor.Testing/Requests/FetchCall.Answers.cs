using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

internal sealed partial class FetchCall
{
    /// <summary>The answer has begun; false when its body is of no interest.</summary>
    public bool Answered(int status)
    {
        if (status >= 400) Tell("error", ("status", status.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (status == 200)
        {
            (_retries, _interval) = (0, _baseInterval);
            return true;
        }

        var (redirected, failed) = (status is >= 300 and < 400, status is >= 400 and < 600);
        if (status != 204 && status >= 200) _window.Problem("ResponseIgnored", $"{_method} {_request!.Shown} answered {status}: the client uses the body of 200 only.");
        if (status != 204 && !redirected && (_options.Retry == "always" || (_options.Retry == "error" && failed)))
        {
            Retry();
            return false;
        }

        Close();
        _window.Microtasks.Queue(() => End(null));
        return false;
    }

    /// <summary>A body that is applied at once.</summary>
    public void Applied(string type, params ReadOnlySpan<(string, JsValue)> arguments)
    {
        Tell(type, arguments);
        Close();
        _window.Microtasks.Queue(() => End(null));
    }

    /// <summary>A script has run; the client never finishes such a request.</summary>
    public void ScriptApplied()
    {
        Close();
        IsWaiting = true;
        _window.Problem("ScriptNeverFinishes", $"{_method} {_request!.Shown} answered text/javascript: the client runs it and never finishes the request, so an indicator stays true.");
    }

    /// <summary>The event stream has come to its end.</summary>
    public void StreamEnded()
    {
        if (_options.Retry == "always")
        {
            Retry();
            return;
        }

        Close();
        _window.Microtasks.Queue(() => End(null));
    }

    public void Failed() => Retry();

    public void Received(ServerSentEvent message)
    {
        if (!message.Event.StartsWith("datastar", StringComparison.Ordinal)) return;
        var arguments = new OrderedDictionary<string, List<string>>();
        foreach (var line in message.Data.Split('\n'))
        {
            var at = line.IndexOf(' ', StringComparison.Ordinal);
            var key = at >= 0 ? line[..at] : line.Length > 0 ? line[..^1] : "";
            if (!arguments.TryGetValue(key, out var lines)) arguments[key] = lines = [];
            lines.Add(at >= 0 ? line[(at + 1)..] : line);
        }

        Tell(message.Event, [.. arguments.Select(a => (a.Key, (JsValue)string.Join('\n', a.Value)))]);
    }

    public void SetLastId(string id)
    {
        if (id.Length > 0) _sent["last-event-id"] = id;
        else _sent.Remove("last-event-id");
    }

    public void SetRetry(double milliseconds) => _baseInterval = _interval = milliseconds;
}
